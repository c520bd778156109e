package no.krisesenter.accessreview;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** That the weekly review is late is followed up by somebody who is not a manager: it may be the managers whom it is about. */
@Component("somebodyElseFollowsUpALateReviewOfLooks")
class SomebodyElseFollowsUp implements FormRule {

    private final StaffDirectory directory;
    private final OpenTasks tasks;

    SomebodyElseFollowsUp(StaffDirectory directory, OpenTasks tasks) {
        this.directory = directory;
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return ReviewForms.LATE;
    }

    @Override
    public void check(Submission submission) {
        if (tasks.followsUp(submission.taskId(), "access-review.")
                && directory
                        .find(submission.author())
                        .filter(member -> member.roles().contains(Selection.MANAGER))
                        .isPresent()) {
            throw new Refused(
                    "own-review",
                    "Kontrollen kan gjelde ledelsen selv. Legg oppgaven tilbake, så følger en personvernkontakt eller kommunens koordinator den opp.");
        }
    }
}
