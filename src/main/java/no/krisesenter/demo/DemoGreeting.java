package no.krisesenter.demo;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Opens the demonstration when the application is ready, and says where to sign in and as whom. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    private final DemoCentres centres;
    private final DemoJourneys journeys;
    private final Environment environment;

    DemoGreeting(DemoCentres centres, DemoJourneys journeys, Environment environment) {
        this.centres = centres;
        this.journeys = journeys;
        this.environment = environment;
    }

    /** Readiness comes after the event that sets the engine's background work going, which rests while journeys are played. */
    @EventListener
    void greet(AvailabilityChangeEvent<ReadinessState> readiness) {
        if (readiness.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        if (centres.open()) {
            journeys.play();
        }
        var people = DemoCentres.Person.ALL.stream()
                .map(person -> "    %-8s %-16s %s"
                        .formatted(
                                person.id(),
                                person.firstName() + " " + person.lastName(),
                                person.duty() + ", " + person.centre()))
                .collect(Collectors.joining("\n"));
        LOG.info("""


                Krisesenter er klart. Dette er en demonstrasjon: ingen av personene finnes.

                  Oppgaver (Tasklist): http://localhost:{}/camunda/app/tasklist/
                  Ledere (Cockpit):    http://localhost:{}/camunda/app/cockpit/
                  Passord for alle:    {}

                {}
                """, port(), port(), DemoCentres.PASSWORD, people);
    }

    private String port() {
        return environment.getProperty("local.server.port", "8080");
    }
}
