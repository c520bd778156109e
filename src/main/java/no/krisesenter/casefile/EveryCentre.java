package no.krisesenter.casefile;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Begins what goes on {@link AtEveryCentre}. Tests begin what they are about. */
@Component
@Profile("!test")
public class EveryCentre {

    private static final Logger LOG = LoggerFactory.getLogger(EveryCentre.class);

    private final Centres centres;
    private final List<AtEveryCentre> works;

    public EveryCentre(Centres centres, List<AtEveryCentre> works) {
        this.centres = centres;
        this.works = works;
    }

    /** After the demonstration, which opens its centres at the same moment. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void begin(AvailabilityChangeEvent<ReadinessState> readiness) {
        if (readiness.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            begin();
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void begin() {
        centres.all().forEach(centre -> works.forEach(work -> begin(work, centre.id())));
    }

    private static void begin(AtEveryCentre work, CentreId centre) {
        if (work.beginAt(centre).isEmpty()) {
            LOG.warn("Senteret {} har {}", centre, work.missing());
        }
    }
}
