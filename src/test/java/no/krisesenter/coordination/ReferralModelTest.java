package no.krisesenter.coordination;

import static no.krisesenter.testing.TestCentres.FJELL;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Registers;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another agency is asked with consent, chased when it does not answer, followed up when it does, and told to stop when the client says so. */
class ReferralModelTest extends ResidentTest {

    private static final String SEND = "referral.send";
    private static final String TREATMENT = "referral.prepare-treatment";
    private static final String LATE = "catchEvent_timeToChase";

    @Autowired
    private Agencies agencies;

    @Autowired
    private ReferralTasks referralTasks;

    private CaseReference resident;

    @BeforeEach
    void somebodyLivesHere() {
        resident = aResident();
    }

    @Test
    void anAnswerIsWaitedForChasedAndFollowedUp() {
        asks("nav", "basis", consentFor("nav"));
        assertThat(openForms(resident, "referral.")).containsExactly(SEND);
        complete(KARI, resident, SEND);

        assertThat(timerDue(LATE)).isEqualTo(LocalDateTime.parse("2026-01-19T10:00"));
        fireTimer(LATE);
        assertThat(openForms(resident, "referral.")).containsExactly("referral.chase");
        complete(KARI, resident, "referral.chase", "chaseOutcome", "wait");
        assertThat(timerDue(LATE)).isEqualTo(LocalDateTime.parse("2026-02-02T10:00"));
        fireTimer(LATE);
        var answered = awaited().get(0);
        assertThat(answered.label()).isEqualTo("NAV, spurt 5. januar");
        startByForm(
                KARI,
                "referral-answer",
                "caseReference",
                resident.value(),
                "referral",
                answered.value(),
                "answer",
                "De tar imot henne.");
        runJobs();

        assertThat(openForms(resident, "referral.")).containsExactly("referral.follow");
        assertThat(due("referral.follow")).isEqualTo(LocalDateTime.parse("2026-02-05T10:00"));
        assertThat(awaited()).isEmpty();
        assertThatThrownBy(() -> referralTasks.tellAnswered(resident.value(), answered.value()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("referral-not-awaited"));
        complete(
                KARI,
                resident,
                "referral.follow",
                "answer",
                "accepted",
                "individualPlan",
                true,
                "coordinator",
                "Kommunen",
                "coordinatorAcceptedOn",
                "2026-02-02");
        assertThat(kept(resident, "referral.follow")).containsEntry("individualPlan", true);
        assertThat(runs("referral", resident)).isFalse();
    }

    @Test
    void withoutConsentNothingIsSentUntilSomebodyHasClarifiedIt() {
        var doctors = consentFor("doctor");
        asks("nav", "basis", doctors);
        assertThat(openForms(resident, "referral.")).containsExactly("referral.clarify");
        complete(KARI, resident, "referral.clarify", "clarified", "try-again", "basis", doctors);
        assertThat(openForms(resident, "referral.")).containsExactly("referral.clarify");
        complete(KARI, resident, "referral.clarify", "clarified", "try-again", "basis", consentFor("nav"));
        assertThat(openForms(resident, "referral.")).containsExactly(SEND);

        var other = aResident();
        asks(other, "nav");
        complete(KARI, other, "referral.clarify", "clarified", "stop");
        assertThat(runs("referral", other)).isFalse();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void treatmentThatTheClientWantsIsAskedForWithConsentLikeAnythingElse() {
        asks("nav", "basis", consentFor("nav"));
        complete(KARI, resident, SEND);
        referralTasks.askForTreatment(resident.value());
        assertThat(due(TREATMENT)).isEqualTo(LocalDateTime.parse("2026-01-08T10:00"));

        complete(KARI, resident, TREATMENT, "recipient", "doctor");
        assertThat(openForms(resident, "referral.")).containsExactly("referral.clarify");
        complete(KARI, resident, "referral.clarify", "clarified", "try-again", "basis", consentFor("doctor"));
        complete(KARI, resident, SEND);

        assertThat(awaited())
                .extracting(Registers.Option::label)
                .containsExactlyInAnyOrder("Fastlege eller legevakt, spurt 5. januar", "NAV, spurt 5. januar");
    }

    @Test
    void aMatterIsDiscussedWithoutNamesAndWithoutConsentAndMayBeGivenUp() {
        asks("child-welfare", "legalException", "without-names");
        complete(KARI, resident, SEND);

        assertThat(timerDue(LATE)).isEqualTo(LocalDateTime.parse("2026-01-26T10:00"));
        fireTimer(LATE);
        complete(KARI, resident, "referral.chase", "chaseOutcome", "given-up");
        assertThat(runs("referral", resident)).isFalse();
    }

    @Test
    void aWithdrawnConsentStopsWhatIsUnderWayAndTheRecipientIsToldToStop() {
        var nav = consentFor("nav");
        asks("nav", "basis", nav);
        complete(KARI, resident, SEND);
        asks("nav", "basis", nav);
        asks("doctor", "basis", consentFor("doctor"));
        assertThat(openForms(resident, "referral.")).containsExactly(SEND, SEND);

        startByForm(KARI, "consent-withdrawal", "caseReference", resident.value(), "basis", nav);
        runJobs();

        assertThat(openForms(resident, "referral.")).containsExactlyInAnyOrder(SEND, "referral.tell-to-stop");
        assertThat(awaited()).hasSize(1);
        assertThat(due("referral.tell-to-stop")).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        complete(KARI, resident, "referral.tell-to-stop", "whatTheySaid", "Slettet.");
        assertThat(awaited()).isEmpty();
        assertThat(openForms(resident, "referral.")).containsExactly(SEND);
    }

    @Test
    void formsOfferTheAgenciesOfTheCentreThatAreInUse() {
        var name = "NAV " + UUID.randomUUID();
        var nav = agencies.add(FJORD, " Fjord ", "nav", name, "55 55 33 33");

        assertThat(offered("agencies")).contains(new Registers.Option(nav, name + " (Fjord), 55 55 33 33"));
        assertThat(refusal(() -> agencies.add(FJORD, "fjord", "nav", name, ""))).isEqualTo("agency-twice");
        assertThat(refusal(() -> agencies.add(FJORD, "", "nav", "x", ""))).isEqualTo("agency-without-name");
        assertThat(refusal(() -> agencies.add(FJORD, "Fjord", "church", "x", "")))
                .isEqualTo("agency-without-kind");
        assertThat(refusal(() -> agencies.add(FJORD, "Fjord", "nav", "y", "1".repeat(201))))
                .isEqualTo("agency-contact-too-long");
        assertThat(agencies.of(FJELL)).extracting(Agency::id).doesNotContain(nav);
        agencies.use(FJORD, nav, false);
        assertThat(offered("agencies")).extracting(Registers.Option::value).doesNotContain(nav);
        assertThatThrownBy(() -> agencies.use(FJELL, nav, true)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return refused.code();
        }
        throw new AssertionError("was not refused");
    }

    private List<Registers.Option> awaited() {
        return offered("referrals");
    }

    private List<Registers.Option> offered(String register) {
        return as(KARI, () -> registers.options(register, FJORD, KARI, resident));
    }

    private String consentFor(String recipient) {
        startByForm(
                KARI,
                "sharing-consent",
                "caseReference",
                resident.value(),
                "recipient",
                recipient,
                "validFrom",
                "2026-01-05",
                "validUntil",
                "2026-06-01");
        return as(KARI, () -> registers.options("consents", FJORD, KARI, resident))
                .get(0)
                .value();
    }

    private void asks(String recipient, Object... given) {
        asks(resident, recipient, given);
    }

    private void asks(CaseReference about, String recipient, Object... given) {
        var all = pairs("caseReference", about.value(), "recipient", recipient, "what", "Hjelp.");
        all.putAll(pairs(given));
        startByForm(
                KARI,
                "referral",
                all.entrySet().stream()
                        .flatMap(pair -> java.util.stream.Stream.of(pair.getKey(), (Object) pair.getValue()))
                        .toArray());
        runJobs();
    }
}
