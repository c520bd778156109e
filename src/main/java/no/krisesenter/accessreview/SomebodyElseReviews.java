package no.krisesenter.accessreview;

import java.util.Optional;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A manager's looks are gone through by somebody who is not a manager, and so is the delay of the weekly review. */
@Configuration("somebodyElseReviewsManagers")
class SomebodyElseReviews {

    @Bean
    FormRule somebodyElseReviewsManagersLooks(StaffDirectory directory) {
        return new NotByLeaders(
                ReviewForms.MANAGERS,
                directory,
                "Oppslagene gjelder ledelsen selv. Legg oppgaven tilbake, så går en personvernkontakt som ikke er leder, gjennom dem.") {
            @Override
            boolean isAbout(Submission submission) {
                return true;
            }
        };
    }

    @Bean
    FormRule somebodyElseFollowsUpALateReviewOfLooks(StaffDirectory directory, OpenTasks tasks) {
        return new NotByLeaders(
                ReviewForms.LATE,
                directory,
                "Kontrollen kan gjelde ledelsen selv. Legg oppgaven tilbake, så følger en personvernkontakt eller kommunens koordinator den opp.") {
            @Override
            boolean isAbout(Submission submission) {
                return Optional.ofNullable(submission.taskId())
                        .flatMap(task -> tasks.variable(task, "deadlineKey"))
                        .filter(deadline -> deadline.startsWith("access-review."))
                        .isPresent();
            }
        };
    }

    private abstract static class NotByLeaders implements FormRule {

        private final String form;
        private final StaffDirectory directory;
        private final String sentence;

        NotByLeaders(String form, StaffDirectory directory, String sentence) {
            this.form = form;
            this.directory = directory;
            this.sentence = sentence;
        }

        abstract boolean isAbout(Submission submission);

        @Override
        public String form() {
            return form;
        }

        @Override
        public void check(Submission submission) {
            if (isAbout(submission)
                    && directory
                            .find(submission.author())
                            .filter(member -> member.roles().contains(Selection.MANAGER))
                            .isPresent()) {
                throw new Refused("own-review", sentence);
            }
        }
    }
}
