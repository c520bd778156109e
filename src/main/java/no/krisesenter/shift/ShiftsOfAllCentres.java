package no.krisesenter.shift;

import java.util.concurrent.TimeUnit;
import no.krisesenter.casefile.Centres;
import no.krisesenter.process.CentreId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that shifts change at every centre: when the application starts, and each hour, since a new centre gets its staff later.
 * Tests begin those that they are about.
 */
@Component
@Profile("!test")
class ShiftsOfAllCentres {

    private static final Logger LOG = LoggerFactory.getLogger(ShiftsOfAllCentres.class);

    private final Centres centres;
    private final Handovers handovers;

    ShiftsOfAllCentres(Centres centres, Handovers handovers) {
        this.centres = centres;
        this.handovers = handovers;
    }

    /** After the demonstration, which opens its centres at the same moment. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void begin(AvailabilityChangeEvent<ReadinessState> readiness) {
        if (readiness.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            begin();
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void begin() {
        centres.all().forEach(centre -> begin(centre.id()));
    }

    private void begin(CentreId centre) {
        if (handovers.beginAt(centre).isEmpty()) {
            LOG.warn("Senteret {} har ingen på vakt som kan skrive vaktrapport. Gi noen rollen Vakt.", centre);
        }
    }
}
