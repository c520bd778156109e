package no.krisesenter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Nobody of the demonstration, whose password is printed, works in production. */
class NoDemoStaffTest {

    private final MockEnvironment production = new MockEnvironment();
    private Optional<StaffDirectory.Member> vera = Optional.empty();
    private boolean isPasswordOfDemo;

    NoDemoStaffTest() {
        production.setActiveProfiles("production");
    }

    @Test
    void startsWhereNobodyOfTheDemonstrationIs() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void doesNotStartBesideSomebodyOfTheDemonstration() {
        vera = Optional.of(member("Vera Vik"));

        assertThatThrownBy(this::start)
                .isInstanceOf(DemoStaffFound.class)
                .hasMessage(
                        "Databasen har brukeren vera fra demonstrasjonen, som alle kan logge inn som. Bruk en tom database, eller slett"
                                + " brukerne fra demonstrasjonen / The database holds the user vera of the demonstration, as whom everybody can"
                                + " sign in. Use an empty database, or delete the users of the demonstration.");
    }

    @Test
    void doesNotStartBesideSomebodyWhoHasTheirPassword() {
        vera = Optional.of(member("Vera Vold"));
        isPasswordOfDemo = true;

        assertThatThrownBy(this::start).isInstanceOf(DemoStaffFound.class);
    }

    @Test
    void anotherPersonWithTheSameUserNameMayWork() {
        vera = Optional.of(member("Vera Vold"));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void demonstrationAndProductionAreNotOneInstallation() {
        production.addActiveProfile("demo");

        assertThatThrownBy(this::start).hasMessageStartingWith("Profilene demo og production kan ikke brukes sammen");
    }

    @Test
    void theFailureIsOneSentenceAndNotAPageOfStack() {
        var failure = new DemoStaffFoundAnalyzer().analyze(new IllegalStateException(DemoStaffFound.profile()));

        assertThat(failure).isNotNull();
        assertThat(failure.getDescription()).startsWith("Profilene demo og production");
    }

    private void start() {
        var staff = new StaffDirectory() {
            @Override
            public List<Member> membersOf(CentreId centre) {
                return List.of();
            }

            @Override
            public Optional<Member> find(StaffId id) {
                return vera.filter(member -> member.id().equals(id));
            }

            @Override
            public String roleName(String role) {
                return role;
            }
        };
        new NoDemoStaff(staff, (who, password) -> isPasswordOfDemo && password.equals(DemoCentres.PASSWORD), production)
                .afterSingletonsInstantiated();
    }

    private static StaffDirectory.Member member(String name) {
        return new StaffDirectory.Member(new StaffId("vera"), name, List.of(), List.of());
    }
}
