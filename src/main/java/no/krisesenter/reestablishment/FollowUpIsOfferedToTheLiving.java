package no.krisesenter.reestablishment;

import no.krisesenter.process.CaseReference;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/** Everybody who is alive is offered follow-up; whoever was not reached is asked once more, or has said no before. */
@Component
class FollowUpIsOfferedToTheLiving implements FormRule {

    private static final String OFFERED = "followUpOffered";
    private static final String ANSWER = "followUpAnswer";
    private static final String NOT_RELEVANT = "not-relevant";

    private final Answers answers;

    FollowUpIsOfferedToTheLiving(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return ReestablishmentForms.COMPLETE_DEPARTURE;
    }

    @Override
    public void check(Submission submission) {
        Said said = Said.in(submission);
        if (said.is("planStillHolds", "yes")) {
            requireRelevance(said, isDeceased(submission.caseReference()));
            requireAnswerOfThoseReached(said);
        }
    }

    private static void requireRelevance(Said said, boolean deceased) {
        if (deceased && !(said.is(OFFERED, NOT_RELEVANT) && said.is(ANSWER, NOT_RELEVANT))) {
            throw new Refused(
                    "follow-up-of-the-deceased",
                    "Planen sier at klienten er død. Velg «Ikke aktuelt, klienten er død» om oppfølging begge steder.");
        }
        if (!deceased && (said.is(OFFERED, NOT_RELEVANT) || said.is(ANSWER, NOT_RELEVANT))) {
            throw new Refused(
                    "follow-up-not-offered",
                    "Alle får tilbud om oppfølging. «Ikke aktuelt» gjelder bare når planen sier at klienten er død.");
        }
    }

    private static void requireAnswerOfThoseReached(Said said) {
        if (said.is(OFFERED, "not-reached") && said.is(ANSWER, "yes")) {
            throw new Refused(
                    "follow-up-answer-without-talk",
                    "Dere fikk ikke snakket sammen om oppfølging. Velg «Kanskje senere» eller «Nei takk».");
        }
    }

    private boolean isDeceased(CaseReference reference) {
        return answers.newest(reference, ReestablishmentForms.PLAN_DEPARTURE)
                .filter(plan -> Said.in(plan).is("destination", "deceased"))
                .isPresent();
    }
}
