package no.krisesenter.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.krisesenter.accessreview.ReviewBeginnings;
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

    /** Given as an argument, with or without a value: lists, boards and charts come filled with a year's work. */
    private static final String YEAR = "krisesenter.demo.year";

    private final DemoCentres centres;
    private final DemoJourneys journeys;
    private final DemoYear year;
    private final ReviewBeginnings reviews;
    private final Environment environment;
    private final Clock clock;

    DemoGreeting(
            DemoCentres centres,
            DemoJourneys journeys,
            DemoYear year,
            ReviewBeginnings reviews,
            Environment environment,
            Clock clock) {
        this.centres = centres;
        this.journeys = journeys;
        this.year = year;
        this.reviews = reviews;
        this.environment = environment;
        this.clock = clock;
    }

    /** Readiness comes after the event that sets the engine's background work going, which rests while journeys are played. */
    @EventListener
    void greet(AvailabilityChangeEvent<ReadinessState> readiness) {
        if (readiness.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        boolean isNew = centres.areNew();
        boolean withAYear = environment.containsProperty(YEAR);
        if (withAYear) {
            playAYear();
        }
        centres.open();
        // a year has journeys in every stage, and seven more on its last day would be a strange end of it
        if (isNew && !withAYear) {
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

    /** In a new database only: time does not go back for those who have worked here already. */
    private void playAYear() {
        if (!centres.areNew()) {
            LOG.warn("Databasen er i bruk. Slett mappen .krisesenter for å spille et nytt år.");
            return;
        }
        LOG.info("Et år på et krisesenter blir spilt. Det tar noen minutter; vent med å logge inn.");
        var played = year.play(
                environment.getProperty(YEAR + ".journeys", Integer.class, 60),
                Duration.ofDays(environment.getProperty(YEAR + ".days", Long.class, 365L)),
                clock.instant(),
                environment.getProperty(YEAR + ".seed", Long.class, 2026L),
                () -> {
                    centres.open();
                    Stream.of(DemoCentres.FJORD, DemoCentres.FJELL, DemoCentres.KYST)
                            .forEach(reviews::beginAt);
                });
        LOG.info(
                "Året er spilt: {} henvendelser, {} skjemaer, {} avvist.",
                played.cases().size(),
                played.forms(),
                played.refused().size());
        played.refused().forEach(refused -> LOG.warn("Ikke godtatt: {}", refused));
    }

    private String port() {
        return environment.getProperty("local.server.port", "8080");
    }
}
