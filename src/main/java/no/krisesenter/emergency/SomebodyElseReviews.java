package no.krisesenter.emergency;

import no.krisesenter.process.FormRule;
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
