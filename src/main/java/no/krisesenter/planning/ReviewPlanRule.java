package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.REVIEW_PLAN;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** A plan that goes on has a goal and a next review. */
@Component
class ReviewPlanRule implements FormRule {

    private final PlanPromise promise;

    ReviewPlanRule(PlanPromise promise) {
        this.promise = promise;
    }

    @Override
    public String form() {
        return REVIEW_PLAN;
    }

    @Override
    public void check(Submission submission) {
        Said said = Said.in(submission);
        promise.check(said, said.is("reviewOutcome", "continue"));
    }
}
