package no.krisesenter.identity;

import no.krisesenter.process.Passwords;
import no.krisesenter.process.Reauthentication;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** People sign in with passwords that we keep: the demonstration, the tests, and an installation that has chosen it. */
@Configuration(proxyBeanMethods = false)
@Conditional(LocalSignIn.NoProvider.class)
class LocalSignIn {

    @Bean
    Reauthentication reauthentication(Passwords passwords, Throttle throttle) {
        return new PasswordAgain(passwords, throttle);
    }

    static final class NoProvider extends NoneNestedConditions {

        NoProvider() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @Conditional(ProviderSignIn.Chosen.class)
        static final class Provided {}
    }
}
