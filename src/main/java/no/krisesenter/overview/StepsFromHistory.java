package no.krisesenter.overview;

import no.krisesenter.process.WorkHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the steps from what the engine remembers: in an installation that is older than they are, and whenever it is started with
 * {@code krisesenter.overview.rebuild=true}. Steps that the engine has forgotten stay as they are.
 */
@Component
class StepsFromHistory {

    private static final Logger LOG = LoggerFactory.getLogger(StepsFromHistory.class);

    private final WorkHistory history;
    private final WorkSteps steps;
    private final boolean wanted;

    StepsFromHistory(
            WorkHistory history, WorkSteps steps, @Value("${krisesenter.overview.rebuild:false}") boolean wanted) {
        this.history = history;
        this.steps = steps;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenNew() {
        if (wanted || steps.isEmpty()) {
            int told = rebuild();
            if (told > 0) {
                LOG.info("The overview of the work has been made from {} steps that the engine remembers.", told);
            }
        }
    }

    /** Says how many steps the engine remembers. */
    @Transactional
    public int rebuild() {
        int told = history.tell(steps);
        steps.takeChildrenFromRecord();
        return told;
    }
}
