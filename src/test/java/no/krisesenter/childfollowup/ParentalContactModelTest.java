package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contact with the other parent is assessed, decided by the parent, and followed up visit by visit. */
class ParentalContactModelTest extends ResidentTest {

    private static final String DECIDE = "parental-contact.decide";
    private static final String PREPARE = "parental-contact.prepare";
    private static final String AFTERWARDS = "parental-contact.afterwards";
    private static final String CONCERN = "child-concern.assess";

    private CaseReference client;
    private ChildReference mia;

    @BeforeEach
    void aChildWithAContactPerson() {
        client = aResident();
        mia = aChildOf(client, "Mia");
        careTeams.appoint(client, Part.CHILD_CONTACT, mia, BRITA);
    }

    @Test
    void eachPlannedVisitHasARoundAlsoOverTheNightThatLosesAnHour() {
        itIs("2026-03-26T10:00");
        raises("childWants", "yes");
        assertThat(variable(running("parental-contact", client), "contactAdvice"))
                .isEqualTo("safety-plan");
        assertThat(taskWith(client, DECIDE).getAssignee()).isEqualTo("brita");
        assertThat(due(DECIDE)).isEqualTo("2026-03-28T10:00");
        complete(BRITA, client, DECIDE, "parentDecision", "goes-ahead", "visitAt", "2026-03-28T17:00");

        complete(BRITA, client, PREPARE);
        assertThat(timerDue("catchEvent_visitHeld")).isEqualTo("2026-03-28T17:00");
        fireTimer("catchEvent_visitHeld");
        assertThat(due(AFTERWARDS)).isEqualTo("2026-03-29T18:00");
        complete(
                BRITA,
                client,
                AFTERWARDS,
                "visitConcern",
                "none",
                "anotherVisit",
                "yes",
                "visitAt",
                "2026-04-11T17:00");

        assertThat(openForms(client, "")).containsExactly(PREPARE);
        assertThat(timerDue("boundaryEvent_visitBegins")).isEqualTo("2026-04-11T17:00");
        fireTimer("boundaryEvent_visitBegins");
        assertThat(openForms(client, "")).containsExactly(AFTERWARDS);
        complete(BRITA, client, AFTERWARDS, "visitConcern", "report", "anotherVisit", "no");

        assertThat(runs("parental-contact", client)).isFalse();
        assertThat(openForms(client, "")).containsExactly(CONCERN);
        assertThat(variable(running("child-concern", client), "childReference")).isEqualTo(mia.value());
    }

    @Test
    void harmToTheChildLeadsToTheDutyToReportWhileTheParentDecides() {
        raises("childHarmed", "yes");

        assertThat(variable(running("parental-contact", client), "contactAdvice"))
                .isEqualTo("advised-against");
        assertThat(openForms(client, "")).containsExactlyInAnyOrder(CONCERN, DECIDE);
        complete(BRITA, client, DECIDE, "parentDecision", "no");
        assertThat(runs("parental-contact", client)).isFalse();
        assertThat(openForms(client, "")).containsExactly(CONCERN);
    }

    @Test
    void aBanThatCoversTheChildComesBeforeEverything() {
        caseFiles.noteThreatLevel(client, "high");
        raises("banCoversChild", "yes", "childHarmed", "yes");
        assertThat(variable(running("parental-contact", client), "contactAdvice"))
                .isEqualTo("no-contact");
        assertThat(openForms(client, "")).containsExactly(DECIDE);
    }

    @Test
    void inHighDangerASiblingWhomNoBanCoversIsSeenWithSupervisionOnly() {
        caseFiles.noteThreatLevel(client, "high");
        raises();
        assertThat(variable(running("parental-contact", client), "contactAdvice"))
                .isEqualTo("supervision");
    }

    private void raises(Object... given) {
        var all = pairs(
                "caseReference",
                client.value(),
                "childReference",
                mia.value(),
                "banCoversChild",
                "no",
                "childWants",
                "yes",
                "childHarmed",
                "no",
                "abductionRisk",
                "no",
                "handoverDangerous",
                "no");
        all.putAll(pairs(given));
        startByForm(KARI, "parental-contact", oneAfterAnother(all));
        runJobs();
    }
}
