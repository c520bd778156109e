package no.krisesenter.planning;

import java.time.Instant;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseFacts;
import no.krisesenter.process.CaseReference;
import org.springframework.stereotype.Component;

/** The stay as it is now: how dangerous, how long, for which time and with whom. */
@Component
class PresentStay {

    private static final String UNKNOWN_COUNTS_AS = "medium";
    private static final String MAN_ALONE = "man-alone";

    private final CaseFacts facts;
    private final Stays stays;
    private final Children children;

    PresentStay(CaseFacts facts, Stays stays, Children children) {
        this.facts = facts;
        this.stays = stays;
        this.children = children;
    }

    /** Medium before anybody has rated the threat: unknown is never counted as safe. */
    String threatLevel(CaseReference reference) {
        String level = facts.threatLevel(reference);
        return level == null ? UNKNOWN_COUNTS_AS : level;
    }

    /** Whole days since the client moved in; none before she has. */
    int days(CaseReference reference) {
        Long days = facts.daysInStay(reference);
        return days == null ? 0 : Math.toIntExact(days);
    }

    boolean isRepeated(CaseReference reference) {
        return stays.current(reference).filter(stay -> stay.number() > 1).isPresent();
    }

    boolean hasChildren(CaseReference reference) {
        return !children.hereNow(reference).isEmpty();
    }

    boolean isManAlone(CaseReference reference) {
        return MAN_ALONE.equals(facts.household(reference));
    }

    /** When the client moved in; before all time when she has not. */
    Instant began(CaseReference reference) {
        return stays.current(reference).map(StayCard::arrivedAt).orElse(Instant.MIN);
    }
}
