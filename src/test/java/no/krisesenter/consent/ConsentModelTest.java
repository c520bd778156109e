package no.krisesenter.consent;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.HandedOver;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Registers;
import no.krisesenter.process.RunningWork;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent is for one recipient, has an end, is gone through before that, and stops when it is withdrawn. */
class ConsentModelTest extends ResidentTest {

    private static final String REVIEW = "sharing-consent.review";
    private static final String TIME_TO_REVIEW = "catchEvent_timeToReview";

    @Autowired
    private Consents consents;

    @Autowired
    private ConsentTasks consentTasks;

    @Autowired
    private RunningWork work;

    private CaseReference resident;

    @BeforeEach
    void somebodyLivesHere() {
        resident = aResident();
    }

    /** Ninety days from Monday 5 January are Easter Sunday, after the change of the clock. */
    @Test
    void aLongConsentIsGoneThroughEachNinetyDays() {
        gives("nav", "2026-01-05", "2026-10-01");

        assertThat(timerDue(TIME_TO_REVIEW)).isEqualTo(LocalDateTime.parse("2026-04-05T10:00"));
        fireTimer(TIME_TO_REVIEW);
        assertThat(due(REVIEW)).isEqualTo(LocalDateTime.parse("2026-04-12T10:00"));
        complete(KARI, resident, REVIEW, "outcome", "renewed", "validUntil", "2026-05-01");
        assertThat(newest().until()).isEqualTo("2026-05-01");
        assertThat(timerDue(TIME_TO_REVIEW)).isEqualTo(LocalDateTime.parse("2026-04-24T08:00"));
        fireTimer(TIME_TO_REVIEW);
        complete(KARI, resident, REVIEW, "outcome", "ended");

        assertThat(runs("sharing-consent", resident)).isFalse();
    }

    @Test
    void aConsentOfAFewDaysIsAskedForAgainOnItsLastDay() {
        gives("police", "2026-01-05", "2026-01-08");

        assertThat(timerDue(TIME_TO_REVIEW)).isEqualTo(LocalDateTime.parse("2026-01-08T08:00"));
    }

    @Test
    void nothingIsToldWithoutAValidConsentForJustThisRecipientOrAnExceptionInTheLaw() {
        var nav = gives("nav", "2026-01-06", "2026-02-01");
        var other = aResident();

        assertNoConsent(resident, "nav", nav, null);
        itIs("2026-01-06T10:00");
        consentTasks.require(resident.value(), "nav", nav, null);
        assertNoConsent(resident, "doctor", nav, null);
        assertNoConsent(resident, "nav", null, null);
        assertNoConsent(resident, "nav", null, "because-i-say-so");
        assertNoConsent(other, "nav", nav, null);
        consentTasks.require(resident.value(), "doctor", null, "without-names");
        itIs("2026-02-01T23:59");
        consentTasks.require(resident.value(), "nav", nav, null);
        itIs("2026-02-02T00:00");
        assertNoConsent(resident, "nav", nav, null);
        assertThat(offered()).isEmpty();
    }

    @Test
    void whoeverWithdrawsItStopsItAtOnceAndOnlyIt() {
        var nav = gives("nav", "2026-01-05", "2026-04-01");
        var doctor = gives("doctor", "2026-01-05", "2026-04-01");
        assertThat(offered())
                .containsExactly(
                        "Fastlege eller legevakt – Hjelp fra dem, til 1. april 2026",
                        "NAV – Hjelp fra dem, til 1. april 2026");

        startByForm(KARI, "consent-withdrawal", "caseReference", resident.value(), "basis", nav);
        runJobs();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("sharing-consent")
                        .processInstanceBusinessKey(resident.value())
                        .count())
                .isEqualTo(1);
        assertThat(offered()).containsExactly("Fastlege eller legevakt – Hjelp fra dem, til 1. april 2026");
        assertNoConsent(resident, "nav", nav, null);
        consentTasks.require(resident.value(), "doctor", doctor, null);
        assertThat(consents.of(resident))
                .filteredOn(consent -> consent.id().equals(nav))
                .singleElement()
                .satisfies(consent -> assertThat(consent.withdrawnOn()).isEqualTo("2026-01-05"));
        assertThatThrownBy(() -> consentTasks.withdraw(resident.value(), nav))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("consent-withdrawn-already"));
    }

    @Test
    void aClosedCaseIsNotAskedAboutItsConsents() {
        gives("nav", "2026-01-05", "2026-10-01");

        work.tellAll("closure.case-closed", resident);
        runJobs();

        assertThat(runs("sharing-consent", resident)).isFalse();
    }

    @Test
    void aConsentHasAnEndThatIsToComeAndNotTooFarAway() {
        assertThat(refusalOf(() -> gives("nav", "2025-12-01", "2026-01-04")))
                .isEqualTo("Samtykket må vare minst til i dag og lenger enn det begynner. Rett datoene.");
        assertThat(refusalOf(() -> gives("nav", "2026-03-02", "2026-03-01")))
                .isEqualTo("Samtykket må vare minst til i dag og lenger enn det begynner. Rett datoene.");
        assertThat(refusalOf(() -> gives("nav", "2026-01-05", "2027-01-06")))
                .isEqualTo("Et samtykke kan vare i høyst ett år. Velg en dag før det, og spør igjen da.");
        assertThat(consents.of(resident)).isEmpty();
    }

    private String gives(String recipient, String from, String until) {
        startByForm(
                KARI,
                "sharing-consent",
                "caseReference",
                resident.value(),
                "recipient",
                recipient,
                "purpose",
                "help",
                "validFrom",
                from,
                "validUntil",
                until);
        runJobs();
        return newest().id();
    }

    private Consent newest() {
        return consents.of(resident).get(0);
    }

    private List<String> offered() {
        return as(KARI, () -> registers.options("consents", FJORD, KARI, resident)).stream()
                .map(Registers.Option::label)
                .toList();
    }

    private void assertNoConsent(CaseReference reference, String recipient, String consent, String exception) {
        assertThatThrownBy(() -> consentTasks.require(reference.value(), recipient, consent, exception))
                .isInstanceOfSatisfying(
                        HandedOver.class, missing -> assertThat(missing.code()).isEqualTo("no-consent"));
    }
}
