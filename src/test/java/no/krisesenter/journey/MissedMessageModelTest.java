package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;

/** What becomes of a message when whoever waited for it has moved on before it is delivered. */
class MissedMessageModelTest extends JourneyTest {

    private static final String SEE = "missed-message.see";

    @Test
    void whenTwoReportTheSameTheTeamSeesToTheReportThatFoundNobody() {
        var reference = twoWorkWithSomebodyWhoLivesHere();
        posts(KARI, reference, "moves-out");
        posts(SINDRE, reference, "moves-out");

        runJobs();

        assertThat(openForms(reference, "departure.")).containsExactly("departure.plan-departure");
        assertThat(openForms(reference, "missed-message.")).containsExactly(SEE);
        nothingHasFailed();
        var missed = running("missed-message", reference);
        assertThat(missed.getTenantId()).isEqualTo(FJORD.value());
        assertThat(variablesOf(missed)).containsExactlyInAnyOrder("caseReference", "missedMessage");
        var task = taskWith(reference, SEE);
        assertThat(task.getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("team-" + reference.value());
        assertDue(task, "2026-01-05T14:00");
        assertThat(shown(SINDRE, task)).isEqualTo(Map.of("missedWhat", "Utflytting avtalt"));

        assertThat(refusalOf(() -> complete(SINDRE, reference, SEE, "handled", "done-now", "whatWasDone", "")))
                .isEqualTo("«Hva gjorde du?» må fylles ut.");
        complete(SINDRE, reference, SEE, "handled", "under-way");

        assertEnded(missed);
        assertThat(kept(reference, SEE)).isEqualTo(Map.of("handled", "under-way"));
    }

    @Test
    void aChildWhomNobodyBeganToFollowUpIsNotForgotten() {
        var reference = twoWorkWithSomebodyWhoLivesHere();
        var first = posts(KARI, reference, "moves-out");
        posts(SINDRE, reference, "child-arrived", "nickname", "Nøtt");

        management.executeJob(first.getId());
        runJobs();

        assertThat(children.of(reference))
                .singleElement()
                .satisfies(child -> assertThat(child.isHere()).isTrue());
        assertThat(runs("child-follow-up", reference)).isFalse();
        nothingHasFailed();
        var child = children.of(reference).get(0).reference().value();
        assertThat(variable(running("missed-message", reference), "childReference"))
                .isEqualTo(child);
        assertThat(shown(KARI, taskWith(reference, SEE)))
                .isEqualTo(Map.of("missedWhat", "Barn ankommet", "missedChild", "Nøtt"));
        complete(KARI, reference, SEE, "handled", "done-now", "whatWasDone", "Brita tar imot Nøtt i dag.");
        assertThat(kept(reference, SEE)).containsEntry("whatWasDone", "Brita tar imot Nøtt i dag.");
    }

    @Test
    void theTeamOfACaseThatWasClosedMeanwhileHearsOfItTooAndTheLeaderWhenNobodySees() {
        var reference = aResident();
        stays.close(reference);
        var waited = somebodyWaitsFor("re-establishment.client-called", reference);
        messages.send("re-establishment.client-called", reference, Map.of());
        runtime.deleteProcessInstance(waited.getId(), "has moved on");
        transaction.executeWithoutResult(status -> caseFiles.close(reference));

        runJobs();

        assertThat(shown(KARI, taskWith(reference, SEE))).containsEntry("missedWhat", "Klienten har tatt kontakt");
        timePasses(Duration.ofHours(8));
        assertThat(openForms(reference, "")).containsExactly(SEE, "late-task.follow-up");
    }

    private CaseReference twoWorkWithSomebodyWhoLivesHere() {
        var reference = livesHere();
        transaction.executeWithoutResult(status -> careTeams.join(reference, SINDRE));
        return reference;
    }

    /** Reports a change, and answers the letter that it has posted, which nobody has delivered yet. */
    private Job posts(StaffId by, CaseReference reference, String change, Object... answers) {
        var before = management.createJobQuery().messages().list().stream()
                .map(Job::getId)
                .toList();
        var all = pairs("caseReference", reference.value(), "change", change);
        all.putAll(pairs(answers));
        startByForm(by, "report-change", oneAfterAnother(all));
        var posted = management.createJobQuery().messages().list().stream()
                .filter(job -> !before.contains(job.getId()))
                .toList();
        assertThat(posted).hasSize(1);
        return posted.get(0);
    }

    private void nothingHasFailed() {
        assertThat(management.createJobQuery().withException().count()).isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}
