package no.krisesenter.arrival;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import no.krisesenter.casefile.Holds;
import no.krisesenter.casefile.Stays;
import no.krisesenter.deadlines.Deadlines;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import org.springframework.transaction.annotation.Transactional;

/** What the models of the arrival ask for. */
@CalledByModels("arrivalTasks")
public class ArrivalTasks {

    private static final String CLIENT_RECEIVED = "arrival.client-received";
    private static final String PLACE_WANTED = "keep-place.place-wanted";
    private static final String CLIENT_ARRIVED = "keep-place.client-arrived";
    private static final String PLACE_HELD = "arrival.place-held";

    private final Stays stays;
    private final Holds holds;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Clock clock;

    ArrivalTasks(Stays stays, Holds holds, Deadlines deadlines, Messages messages, Clock clock) {
        this.stays = stays;
        this.holds = holds;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    /** Asks that a place be held for somebody on the way, unless one is held already. */
    public void askForPlace(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        if (!messages.isAwaited(CLIENT_ARRIVED, reference)) {
            messages.startAnother(PLACE_WANTED, reference, Map.of());
        }
    }

    /** Holds a place in the part of the house where the client may live, and says whether there was one. */
    @Transactional
    public boolean holdPlace(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        return holds.hold(reference, heldUntil(reference));
    }

    /** Holds the place for as long again from now. */
    @Transactional
    public void prolongPlace(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        holds.prolong(reference, heldUntil(reference));
    }

    /** Gives the place back, unless the client has come meanwhile. */
    @Transactional
    public void releasePlace(String caseReference) {
        holds.release(new CaseReference(caseReference));
    }

    /** @throws Refused when the client lives here already */
    @Transactional
    public void openStay(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        stays.open(reference);
        if (messages.isAwaited(CLIENT_ARRIVED, reference)) {
            messages.send(CLIENT_ARRIVED, reference, Map.of());
        }
    }

    /** Tells the journey that the work of the stay may begin. */
    public void tellClientReceived(String caseReference) {
        messages.send(CLIENT_RECEIVED, new CaseReference(caseReference), Map.of());
    }

    private Instant heldUntil(CaseReference reference) {
        return deadlines.due(PLACE_HELD, reference, clock.instant());
    }
}
