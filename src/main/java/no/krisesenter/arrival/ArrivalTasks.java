package no.krisesenter.arrival;

import java.util.Map;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;

/** What the model of the arrival asks for. */
@CalledByModels("arrivalTasks")
public class ArrivalTasks {

    private static final String CLIENT_RECEIVED = "arrival.client-received";

    private final Stays stays;
    private final Messages messages;

    ArrivalTasks(Stays stays, Messages messages) {
        this.stays = stays;
        this.messages = messages;
    }

    /** @throws Refused when the client lives here already */
    public void openStay(String caseReference) {
        stays.open(new CaseReference(caseReference));
    }

    /** Tells the journey that the work of the stay may begin. */
    public void tellClientReceived(String caseReference) {
        messages.send(CLIENT_RECEIVED, new CaseReference(caseReference), Map.of());
    }
}
