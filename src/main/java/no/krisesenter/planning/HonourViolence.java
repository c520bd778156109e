package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.FAMILY_AND_NETWORK;
import static no.krisesenter.planning.PlanningForms.MAP_HONOUR_VIOLENCE;
import static no.krisesenter.planning.PlanningForms.MAP_SITUATION;
import static no.krisesenter.planning.PlanningForms.MAP_THREAT;

import java.time.Instant;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.springframework.stereotype.Component;

/** What the record says of honour-related violence: signs that anybody has seen, and what the mapping of this stay has found. */
@Component
class HonourViolence {

    private final Answers answers;
    private final PresentStay stay;

    HonourViolence(Answers answers, PresentStay stay) {
        this.answers = answers;
        this.stay = stay;
    }

    /** Whether it has to be mapped. */
    HonourMapping mapping(CaseReference reference) {
        if (!mapped(reference).isEmpty()) {
            return HonourMapping.DONE;
        }
        return isIndicated(reference) ? HonourMapping.NEEDED : HonourMapping.NOT_INDICATED;
    }

    /** Whether the newest mapping of this stay is the first that found, for sure or perhaps, that the violence is honour-related. */
    boolean isNewlyFound(CaseReference reference) {
        return mapped(reference).stream()
                        .filter(entry -> !Said.in(entry).is("honourFinding", "no"))
                        .count()
                == 1;
    }

    private List<Entry> mapped(CaseReference reference) {
        Instant began = stay.began(reference);
        return answers.all(reference, MAP_HONOUR_VIOLENCE).stream()
                .filter(entry -> !entry.at().isBefore(began))
                .toList();
    }

    private boolean isIndicated(CaseReference reference) {
        return newestOf(reference, MAP_SITUATION, "honourIndicated", Boolean.TRUE)
                || newestOf(reference, MAP_THREAT, "honourSigns", "yes")
                || newestOf(reference, FAMILY_AND_NETWORK, "honourSigns", "yes");
    }

    /** A conversation in which the question was skipped takes nothing back. */
    private boolean newestOf(CaseReference reference, String form, String key, Object sign) {
        return answers.all(reference, form).stream()
                .map(Said::in)
                .filter(said -> said.answered(key))
                .reduce((earlier, later) -> later)
                .filter(said -> sign.equals(said.answers().get(key)))
                .isPresent();
    }
}
