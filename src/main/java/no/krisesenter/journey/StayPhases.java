package no.krisesenter.journey;

import static no.krisesenter.journey.JourneyMessages.CLIENT_RECEIVED;
import static no.krisesenter.journey.JourneyMessages.DEPARTURE_AGREED;

import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import org.springframework.stereotype.Component;

/** Tells how far a client is in the stay by what the journey waits for. */
@Component
class StayPhases {

    private final Messages messages;
    private final Stays stays;

    StayPhases(Messages messages, Stays stays) {
        this.messages = messages;
        this.stays = stays;
    }

    StayPhase of(CaseReference reference) {
        if (messages.isAwaited(CLIENT_RECEIVED, reference)) {
            return StayPhase.EXPECTED;
        }
        if (messages.isAwaited(DEPARTURE_AGREED, reference)) {
            return StayPhase.UNDER_WAY;
        }
        return stays.current(reference).filter(StayCard::open).isPresent() ? StayPhase.LEAVING : StayPhase.NO_STAY;
    }
}
