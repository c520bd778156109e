package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** How people sign in is said, or production does not start. */
class SignInKindTest {

    private final MockEnvironment production = new MockEnvironment();

    SignInKindTest() {
        production.setActiveProfiles("production");
    }

    @Test
    void productionNamesThePropertyThatIsMissing() {
        for (var property : Provider.NEEDED) {
            assertThatThrownBy(() -> SignInKind.of(production))
                    .isInstanceOf(SignInMissing.class)
                    .hasMessage("Sett " + property
                            + ", slik at ansatte kan logge inn hos identitetsleverandøren, eller velg krisesenter.sign-in=local for å"
                            + " logge inn med passord / Set " + property
                            + ", so that staff can sign in at the identity provider, or choose krisesenter.sign-in=local to sign in with"
                            + " passwords.");
            production.setProperty(property, "given");
        }
        assertThat(SignInKind.of(production)).isEqualTo(SignInKind.PROVIDER);
    }

    @Test
    void passwordsInProductionAreChosenInSoManyWords() {
        production.setProperty("krisesenter.sign-in", "local");

        assertThat(SignInKind.of(production)).isEqualTo(SignInKind.LOCAL);
    }

    @Test
    void elsewherePasswordsWillDo() {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");

        assertThat(SignInKind.of(demo)).isEqualTo(SignInKind.LOCAL);
    }

    @Test
    void theApplicationDoesNotStartWithoutIt() {
        try (var application = new AnnotationConfigApplicationContext()) {
            application.getEnvironment().setActiveProfiles("production");

            assertThatThrownBy(() -> {
                        application.register(LocalSignIn.class, ProviderSignIn.class);
                        application.refresh();
                    })
                    .hasRootCauseInstanceOf(SignInMissing.class);
        }
    }

    @Test
    void theFailureIsOneSentenceAndNotAPageOfStack() {
        var failure = new SignInMissingAnalyzer()
                .analyze(new IllegalStateException(SignInMissing.property("krisesenter.oidc.issuer")));

        assertThat(failure).isNotNull();
        assertThat(failure.getDescription()).startsWith("Sett krisesenter.oidc.issuer, slik at");
    }
}
