package no.krisesenter.journey;

import java.util.Optional;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.WhyNotNow;
import org.springframework.stereotype.Component;

/** Why a change of a stay cannot be reported now: what the client is in the middle of, and where to go on. */
@Component
class NotNow implements WhyNotNow {

    static final String NOT_MISSING = "Klienten er ikke meldt savnet.";
    static final String NO_DAY_USER = "Dette gjelder bare dem som kommer til samtaler og bor ute.";

    private static final Set<String> OF_A_STAY = Set.of(
            JourneyMessages.THREAT_CHANGED,
            JourneyMessages.ORDER_BREACHED,
            JourneyMessages.CHILD_ARRIVED,
            JourneyMessages.WANTS_HOME,
            JourneyMessages.DEPARTURE_AGREED);

    private final StayPhases phases;

    NotNow(StayPhases phases) {
        this.phases = phases;
    }

    @Override
    public Optional<String> sentence(String message, CaseReference caseReference) {
        if (message.equals(JourneyMessages.CLIENT_FOUND)) {
            return Optional.of(NOT_MISSING);
        }
        if (message.equals(JourneyMessages.NEEDS_SHELTER)) {
            return Optional.of(NO_DAY_USER);
        }
        return OF_A_STAY.contains(message)
                ? Optional.of(phases.of(caseReference).reason())
                : Optional.empty();
    }
}
