package no.krisesenter.safety;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** A contact with the police that has taken place has a time. */
@Component
class PoliceContactHasATime implements FormRule {

    @Override
    public String form() {
        return SafetyForms.CONTACT_POLICE;
    }

    @Override
    public void check(Submission submission) {
        if ("yes".equals(submission.answers().get("policeContacted"))
                && submission.answers().get("contactedAt") == null) {
            throw new Refused("police-contact-without-time", "Skriv når politiet ble kontaktet.");
        }
    }
}
