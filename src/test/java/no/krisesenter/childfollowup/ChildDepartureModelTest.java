package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.BRITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child is prepared for the time after the stay and takes its own safety plan along. */
class ChildDepartureModelTest extends ResidentTest {

    private static final String PREPARE = "child-departure.prepare-child";
    private static final String UPDATE = "child-departure.update-child-safety";

    private CaseReference client;
    private ChildReference mia;

    @BeforeEach
    void aChildThatIsToMove() {
        client = aResident();
        mia = aChildOf(client, "Mia");
        careTeams.appoint(client, Part.CHILD_CONTACT, mia, BRITA);
    }

    @Test
    void aChildIsPreparedAndItsSafetyPlanIsUpdated() {
        var departure = start("child-departure", client, "childReference", mia.value());
        assertThat(openForms()).containsExactly(PREPARE);
        assertThat(taskWith(PREPARE).getAssignee()).isEqualTo("brita");
        assertDue(taskWith(PREPARE), "2026-01-08T10:00");

        complete(BRITA, PREPARE);
        assertThat(openForms()).containsExactly(UPDATE);
        assertDue(taskWith(UPDATE), "2026-01-07T10:00");
        assertThat(shown(BRITA, taskWith(UPDATE))).isEmpty();

        complete(BRITA, UPDATE);
        assertEnded(departure);
    }

    @Test
    void theSafetyPlanOfTheStayGoesAlong() {
        aSafetyPlan("codeword", "Blåmeis", "whoToCall", "Mormor");

        departs();

        assertThat(shown(BRITA, taskWith(UPDATE)))
                .containsOnlyKeys("codeword", "whoToCall")
                .containsEntry("codeword", "Blåmeis")
                .containsEntry("whoToCall", "Mormor");
    }

    @Test
    void thePlanOfANewStayCountsMoreThanWhatWasAgreedBeforeTheLastDeparture() {
        aSafetyPlan("codeword", "Blåmeis");
        passes(Duration.ofDays(1));
        departs();
        complete(BRITA, UPDATE, "safetyUpdate", "updated", "codeword", "Kjøttmeis");

        passes(Duration.ofDays(1));
        departs();
        assertThat(shown(BRITA, taskWith(UPDATE))).containsEntry("codeword", "Kjøttmeis");
        complete(BRITA, UPDATE, "safetyUpdate", "updated", "codeword", "Kjøttmeis");

        passes(Duration.ofDays(1));
        aSafetyPlan("codeword", "Spurv");
        passes(Duration.ofDays(1));
        departs();
        assertThat(shown(BRITA, taskWith(UPDATE))).containsEntry("codeword", "Spurv");
    }

    @Test
    void aPlanThatCannotBeUpdatedNeedsAReason() {
        departs();

        assertThat(refusalOf(() -> complete(BRITA, UPDATE, "safetyUpdate", "skipped", "skipReason", " ")))
                .contains("Hvorfor lot det seg ikke gjøre?");
        assertThat(openForms()).containsExactly(UPDATE);
    }

    private void departs() {
        start("child-departure", client, "childReference", mia.value());
        complete(BRITA, PREPARE);
    }

    private void aSafetyPlan(Object... answers) {
        var safety = start("child-safety", client, "childReference", mia.value());
        complete(BRITA, "child-safety.map-child-threat", "childThreatLevel", "low");
        complete(BRITA, "child-safety.child-safety-plan", answers);
        runtime.deleteProcessInstance(safety.getId(), "stay over");
    }
}
