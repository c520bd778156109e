package no.krisesenter.reestablishment;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.Test;

/** The end of a case. */
class ClosureModelTest extends ResidentTest {

    @Test
    void theCaseIsClosedWithAReasonAndAnOpenDoor() {
        var reference = aResident();
        transaction.executeWithoutResult(status -> stays.close(reference));

        var closure = start("closure", reference);

        assertThat(openForms()).containsExactly("closure.close-case");
        assertThat(taskWith("closure.close-case").getAssignee()).isEqualTo("kari");
        assertDue(taskWith("closure.close-case"), "2026-01-14T10:00");

        complete(KARI, "closure.close-case", "reason", "goals-met", "openDoorTold", "yes");

        assertEnded(closure);
        assertThat(caseFiles.get(reference).closedAt()).isEqualTo(now());
        assertThat(kept(reference, "closure.close-case"))
                .containsOnlyKeys("reason", "openDoorTold")
                .containsEntry("reason", "goals-met");
    }

    @Test
    void aCaseStaysOpenAsLongAsTheClientLivesHere() {
        var reference = aResident();
        start("closure", reference);

        assertThat(refusalOf(() -> complete(KARI, "closure.close-case")))
                .isEqualTo("Saken kan ikke avsluttes så lenge oppholdet varer. Registrer utflyttingen først.");

        assertThat(openForms()).containsExactly("closure.close-case");
        assertThat(caseFiles.get(reference).isOpen()).isTrue();
        assertThat(answers.all(reference, "closure.close-case")).isEmpty();
    }
}
