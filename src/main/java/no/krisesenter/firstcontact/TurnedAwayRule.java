package no.krisesenter.firstcontact;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** Nobody is turned away into nothing: the centre owes an equal offer somewhere else (krisesenterlova § 3 from 2026). */
@Component
class TurnedAwayRule implements FormRule {

    @Override
    public String form() {
        return FirstContactForms.CHOOSE_OFFER;
    }

    @Override
    public void check(Submission submission) {
        if (!Boolean.TRUE.equals(submission.answers().get("turnedAway"))) {
            return;
        }
        if ("shelter-stay".equals(submission.answers().get("chosenOffer"))) {
            throw new Refused(
                    "turned-away-but-received",
                    "Du har valgt botilbud her og samtidig krysset av for at klienten ikke kunne tas imot. Rett det som er feil.");
        }
        if (!(submission.answers().get("alternative") instanceof String named) || named.isBlank()) {
            throw new Refused(
                    "turned-away-without-alternative",
                    "Skriv hvilket tilbud klienten fikk i stedet. Ingen skal gå herfra uten et navngitt tilbud.");
        }
    }
}
