package no.krisesenter.emergency;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nobody reviews what she has opened herself, and nobody handles the breach that she is said to have committed. */
@Configuration(proxyBeanMethods = false)
class SomebodyElseReviews {

    @Bean
    FormRule somebodyElseReviewsAccess(Reviewed reviewed) {
        return new NotOneself(ReviewForms.REVIEW, reviewed);
    }

    @Bean
    FormRule somebodyElseHandlesBreach(Reviewed reviewed) {
        return new NotOneself(ReviewForms.HANDLE_BREACH, reviewed);
    }

    /** Nor does she follow up that the review of her access is late. */
    @Bean
    FormRule somebodyElseFollowsUpALateReview(OpenTasks tasks, EmergencyAccesses accesses) {
        return new NotOnesOwnDelay(tasks, accesses);
    }

    private record NotOnesOwnDelay(OpenTasks tasks, EmergencyAccesses accesses) implements FormRule {

        @Override
        public String form() {
            return ReviewForms.LATE;
        }

        @Override
        public void check(Submission submission) {
            if (tasks.followsUp(submission.taskId(), "emergency-access.")
                    && accesses.hasBeenOpenedBy(submission.author(), submission.caseReference())) {
                throw new Refused(
                        "own-review",
                        "Kontrollen kan gjelde din egen nødtilgang. Legg oppgaven tilbake, så følger en annen den opp.");
            }
        }
    }

    private record NotOneself(String form, Reviewed reviewed) implements FormRule {

        @Override
        public void check(Submission submission) {
            if (reviewed.in(submission.taskId())
                    .filter(access -> access.staff().equals(submission.author()))
                    .isPresent()) {
                throw new Refused(
                        "own-review",
                        "Du har selv brukt denne nødtilgangen, og kan ikke kontrollere den. Legg oppgaven tilbake, så tar en annen leder eller kommunens koordinator den.");
            }
        }
    }
}
