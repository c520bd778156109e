package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child keeps its school or kindergarten where that is safe, nobody there is told anything without consent, and nobody stays away unnoticed. */
class ChildSchoolModelTest extends ResidentTest {

    private static final String CLARIFY = "child-school.clarify";
    private static final String CONSENT = "child-school.consent";
    private static final String CONTACT = "child-school.contact";
    private static final String ABSENCE = "child-school.assess-absence";
    private static final String LOOK = "catchEvent_timeToLook";
    private static final String AWAY = "catchEvent_awayTooLong";

    private CaseReference client;
    private ChildReference mia;

    @BeforeEach
    void aChildWithAContactPerson() {
        client = aResident();
        mia = aChildOf(client, "Mia");
        careTeams.appoint(client, Part.CHILD_CONTACT, mia, BRITA);
    }

    @Test
    void theSchoolIsToldOnlyWithAConsentForThisChildAndThisPurpose() {
        start("child-school", client, "childReference", mia.value());
        assertThat(taskWith(client, CLARIFY).getAssignee()).isEqualTo("brita");
        assertThat(due(CLARIFY)).isEqualTo("2026-01-08T10:00");

        attends("contactSchool", "yes");
        assertThat(openForms(client, "")).containsExactly(CONSENT);
        Map.of(
                        "for something else", aConsent(client, "school", "help", mia),
                        "for a sibling", aConsent(client, "school", "child", aSibling()),
                        "for somebody else", aConsent(client, "kindergarten", "child", mia))
                .forEach((wrong, consent) -> {
                    complete(BRITA, client, CONSENT, "clarified", "try-again", "basis", consent);
                    assertThat(openForms(client, "")).as(wrong).containsExactly(CONSENT);
                });
        complete(BRITA, client, CONSENT, "clarified", "try-again", "basis", aConsent(client, "school", "child", mia));

        assertThat(openForms(client, "")).containsExactly(CONTACT);
        complete(BRITA, client, CONTACT, "about", "inform", "agreedSilence", "At Mia bor her.");
        assertThat(timerDue(LOOK)).isEqualTo("2026-01-12T08:00");
        fireTimer(LOOK);

        assertThat(opened(BRITA, CLARIFY))
                .containsEntry("schoolKind", "school")
                .doesNotContainKeys("contactSchool", "nextSchoolLook", "schoolOutcome");
        attends("contactSchool", "yes");
        complete(BRITA, client, CONSENT, "clarified", "stop");
        assertThat(timerDue(LOOK)).isEqualTo("2026-01-19T08:00");
        fireTimer(LOOK);
        attends("contactSchool", "no", "schoolOutcome", "settled");
        assertThat(runs("child-school", client)).isFalse();
    }

    @Test
    void aChildAwayForFiveSchoolDaysReachesTheProfessionalLeadAlsoOverEaster() {
        itIs("2026-03-27T10:00");
        start("child-school", client, "childReference", mia.value());
        assertThat(due(CLARIFY)).isEqualTo("2026-04-01T10:00");
        isAwaySince("2026-03-27");
        assertThat(timerDue(AWAY)).isEqualTo("2026-04-08T08:00");

        takesUp(mia);
        assertThat(openForms(client, "")).containsExactly(CLARIFY);
        isAwaySince("2026-03-27");
        fireTimer(AWAY);

        assertThat(openForms(client, "")).containsExactly(ABSENCE);
        assertThat(due(ABSENCE)).isEqualTo("2026-04-13T08:00");
        complete(FRIDA, client, ABSENCE, "absenceConcern", "report", "nextSchoolLook", "2026-04-15");
        assertThat(openForms(client, "")).containsExactly("child-concern.assess");
        assertThat(timerDue(LOOK)).isEqualTo("2026-04-15T08:00");
        fireTimer(LOOK);
        isAwaySince("2026-03-27");
        assertThat(timerDue(AWAY))
                .as("at once, until somebody has found a way")
                .isBefore(LocalDateTime.parse("2026-04-15T08:01"));
    }

    @Test
    void whatIsNewReachesWhoeverFollowsTheChildAndNobodyStartsTwice() {
        takesUp(mia);
        assertThat(refusalOf(() -> takesUp(mia)))
                .isEqualTo(
                        "Noen følger det opp allerede: «Avklar skole eller barnehage» er åpen i saken. Skriv det der. Ingenting er lagret.");
        passes(Duration.ofMinutes(1));
        takesUp(aSibling());
        assertThat(openForms(client, "")).containsExactly(CLARIFY, CLARIFY);

        attends("contactSchool", "no");
        takesUp(mia);

        assertThat(openForms(client, "")).containsExactly(CLARIFY, CLARIFY);
        complete(BRITA, client, CLARIFY, "schoolKind", "none");
        complete(BRITA, client, CLARIFY, "schoolKind", "none");
        assertThat(runs("child-school", client)).isFalse();
    }

    @Test
    void aWithdrawnConsentStopsTheTalkAndWhoeverWasToldIsAskedToStop() {
        var consent = aConsent(client, "school", "child", mia);
        start("child-school", client, "childReference", mia.value());
        attends("contactSchool", "yes", "basis", consent);
        withdrawn(client, consent);
        assertThat(openForms(client, "")).as("nothing was told").containsExactly(CONSENT);

        var another = aConsent(client, "school", "child", mia);
        complete(BRITA, client, CONSENT, "clarified", "try-again", "basis", another);
        complete(BRITA, client, CONTACT, "about", "inform");
        withdrawn(client, another);

        assertThat(openForms(client, "")).containsExactly(CONTACT);
        assertThat(due(CONTACT)).isEqualTo("2026-01-06T10:00");
        complete(BRITA, client, CONTACT, "about", "stop");
        assertThat(hasTimer(LOOK)).as("the child is still followed").isTrue();
    }

    @Test
    void whatTheMappingKnowsIsFilledInAndTheAddressBlockIsKnown() {
        start("child-planning", client, "childReference", mia.value(), "stayedBefore", "no");
        complete(BRITA, client, "child-planning.map-child", "school", "Lia skole, 2. trinn");
        start("child-school", client, "childReference", mia.value());

        assertThat(opened(BRITA, CLARIFY)).containsEntry("schoolName", "Lia skole, 2. trinn");
        assertThat(variable(running("child-school", client), "addressBlock")).isEqualTo("none");
    }

    private void takesUp(ChildReference child) {
        startByForm(KARI, "child-school", "caseReference", client.value(), "childReference", child.value());
        runJobs();
    }

    private void attends(Object... given) {
        var all = pairs("schoolKind", "school", "attendance", "continues");
        all.putAll(pairs(given));
        if (all.putIfAbsent("schoolOutcome", "goes-on") == null) {
            all.put(
                    "nextSchoolLook",
                    LocalDateTime.ofInstant(now(), OSLO)
                            .toLocalDate()
                            .plusDays(7)
                            .toString());
        }
        complete(BRITA, client, CLARIFY, oneAfterAnother(all));
    }

    private void isAwaySince(String day) {
        complete(
                BRITA,
                client,
                CLARIFY,
                "schoolKind",
                "school",
                "attendance",
                "interrupted",
                "interruptedSince",
                day,
                "contactSchool",
                "no");
    }

    private ChildReference aSibling() {
        return aChildOf(client, "Ola");
    }
}
