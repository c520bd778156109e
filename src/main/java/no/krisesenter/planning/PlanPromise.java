package no.krisesenter.planning;

import no.krisesenter.process.Refused;
import org.springframework.stereotype.Component;

/** What holds for every plan, new or reviewed: it is taken out again on a day to come, and it has a goal. */
@Component
class PlanPromise {

    private final ReviewDates reviewDates;

    PlanPromise(ReviewDates reviewDates) {
        this.reviewDates = reviewDates;
    }

    /** @param goesOn whether the client wants a plan for the time to come */
    void check(Said said, boolean goesOn) {
        if (said.day("nextReview").filter(reviewDates::isPast).isPresent()) {
            throw new Refused(
                    "review-in-the-past",
                    "Dagen for neste gjennomgang er passert. Velg i dag eller en dag som kommer.");
        }
        boolean hasGoal = said.rows(Goals.KEY).stream().anyMatch(row -> row.answered("goal"));
        if (goesOn && !hasGoal) {
            throw new Refused(
                    "plan-without-goal",
                    "Planen trenger minst ett mål. Skriv ned et mål som klienten kjenner seg igjen i.");
        }
    }
}
