package no.krisesenter.accessreview;

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
 * Sees to it that every centre reviews its log: when the application starts, and each hour, since a new centre gets its manager later.
 * Tests begin the reviews that they are about.
 */
@Component
@Profile("!test")
class ReviewsOfAllCentres {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewsOfAllCentres.class);

    private final Centres centres;
    private final ReviewBeginnings beginnings;

    ReviewsOfAllCentres(Centres centres, ReviewBeginnings beginnings) {
        this.centres = centres;
        this.beginnings = beginnings;
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
        if (beginnings.begin(centre).isEmpty()) {
            LOG.warn(
                    "Senteret {} har ingen daglig leder som kan gå gjennom tilgangsloggen. Gi noen rollen Daglig leder.",
                    centre);
        }
    }
}
