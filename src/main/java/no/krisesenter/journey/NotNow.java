package no.krisesenter.journey;

import java.util.Map;
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

    static final String NO_ORDER = "Ingen forbud følges nå. Er oppgaven om å fornye det åpen, skriv det der.";
    static final String NO_CALL = "Dette gjelder bare dem som dro tilbake uten en trygg måte å nå dem på.";

    /** Sentences that need no look at the stay. */
    private static final Map<String, String> ALWAYS = Map.of(
            JourneyMessages.CLIENT_FOUND, NOT_MISSING,
            JourneyMessages.NEEDS_SHELTER, NO_DAY_USER,
            JourneyMessages.ORDER_LIFTED, NO_ORDER,
            JourneyMessages.CLIENT_CALLED, NO_CALL);

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
        String always = ALWAYS.get(message);
        if (always != null) {
            return Optional.of(always);
        }
        return OF_A_STAY.contains(message)
                ? Optional.of(phases.of(caseReference).reason())
                : Optional.empty();
    }
}
