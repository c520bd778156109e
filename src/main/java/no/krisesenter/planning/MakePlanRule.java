package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.MAKE_PLAN;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** A plan for somebody who has stayed here before says what we do differently this time (Plan for oppholdet, «Viktige spørsmål»). */
@Component
class MakePlanRule implements FormRule {

    private final PlanPromise promise;
    private final PresentStay stay;

    MakePlanRule(PlanPromise promise, PresentStay stay) {
        this.promise = promise;
        this.stay = stay;
    }

    @Override
    public String form() {
        return MAKE_PLAN;
    }

    @Override
    public void check(Submission submission) {
        Said said = Said.in(submission);
        boolean planned = said.is("planAnswer", "continue");
        promise.check(said, planned);
        boolean learned = said.isTicked("hasStayedBefore") && said.answered("differentThisTime");
        if (planned && !learned && stay.isRepeated(submission.caseReference())) {
            throw new Refused(
                    "repeat-stay-unmentioned",
                    "Klienten har bodd her før. Kryss av for det, og skriv hva dere kan gjøre annerledes denne gangen.");
        }
    }
}
