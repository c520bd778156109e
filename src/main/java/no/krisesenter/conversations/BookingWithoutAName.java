package no.krisesenter.conversations;

import no.krisesenter.casefile.Clients;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** The text that goes to the interpreters' office names neither the client nor a child («Slik bestiller du tolk»). */
@Component
class BookingWithoutAName implements FormRule {

    private final Clients clients;

    BookingWithoutAName(Clients clients) {
        this.clients = clients;
    }

    @Override
    public String form() {
        return InterpreterForms.BOOK;
    }

    @Override
    public void check(Submission submission) {
        Object text = submission.answers().get("bookingText");
        boolean anonymous = !"no".equals(submission.answers().get("anonymousBooking"));
        if (anonymous && text != null && clients.isNamedIn(submission.caseReference(), text.toString())) {
            throw new Refused(
                    "name-in-booking",
                    "Klientens navn står i teksten til tolketjenesten. Bruk et dekknavn, eller svar at navnet måtte oppgis, og hvorfor.");
        }
    }
}
