package no.krisesenter.arrival;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ArrivalModelTest extends ModelTest {

    private static final String[] CARE = {
        "arrival.practical-care", "arrival.visible-injuries", "arrival.digital-safety", "arrival.assign-contact-person"
    };

    @Autowired
    Stays stays;

    @Autowired
    Children children;

    @Autowired
    CareTeams careTeams;

    CaseReference client;
    ProcessInstance arrival;
    String room;

    @BeforeEach
    void aClientAtTheDoor() {
        theHouseIsFull();
        room = aFreeRoom(Area.WOMEN);
        client = aCase();
        somebodyWaitsFor("arrival.client-received", client);
        arrival = start("arrival", client);
    }

    @Test
    void whoIsWelcomedLivesHereWithHerChildrenAndIsCaredFor() {
        isWelcomed(
                "arrivedAt",
                "2026-01-05T09:30",
                "room",
                room,
                "children",
                rows(pairs("nickname", "Nora", "birthYear", 2019), pairs("nickname", "Emil", "birthYear", 2023)));

        assertThat(stays.current(client)).hasValueSatisfying(stay -> {
            assertThat(stay.open()).isTrue();
            assertThat(stay.room()).isEqualTo(room);
            assertThat(stay.arrivedAt()).isEqualTo("2026-01-05T08:30:00Z");
        });
        assertThat(children.hereNow(client)).hasSize(2);
        assertThat(messageIsTaken("arrival.client-received")).isTrue();
        assertThat(openForms(client, "arrival.")).containsExactlyInAnyOrder(and("arrival.arrival-conversation"));
        assertThat(runtime.getVariables(arrival.getId()))
                .isEqualTo(pairs(
                        "caseReference",
                        client.value(),
                        "immediateThreat",
                        null,
                        "restFirst",
                        null,
                        "restUntil",
                        null));
    }

    @Test
    void eachRoutineHasItsTime() {
        isWelcomed();

        assertThat(taskWith("arrival.arrival-conversation").getDueDate()).isEqualTo("2026-01-06T10:00:00");
        assertThat(taskWith("arrival.digital-safety").getDueDate()).isEqualTo("2026-01-05T22:00:00");
        assertThat(taskWith("arrival.assign-contact-person").getDueDate()).isEqualTo("2026-01-06T10:00:00");
    }

    @Test
    void anImmediateThreatIsHandledBeforeTheStayIsOpened() {
        isWelcomed("immediateThreat", true);
        assertThat(openForms(client, "")).containsExactly("arrival.handle-threat");
        assertThat(stays.current(client))
                .hasValueSatisfying(stay -> assertThat(stay.open()).isFalse());

        complete(VERA, "arrival.handle-threat");

        assertThat(openForms(client, "arrival.")).containsExactlyInAnyOrder(and("arrival.arrival-conversation"));
        assertThat(stays.current(client))
                .hasValueSatisfying(stay -> assertThat(stay.open()).isTrue());
    }

    @Test
    void whoIsExhaustedSleepsFirst() {
        isWelcomed("restFirst", true);
        assertThat(openForms(client, "arrival.")).containsExactlyInAnyOrder(CARE);
        assertThat(timer("catchEvent_restIsOver").getDuedate()).isEqualTo("2026-01-05T22:00:00");

        fireTimer("catchEvent_restIsOver");

        assertThat(openForms(client, "arrival.")).containsExactlyInAnyOrder(and("arrival.arrival-conversation"));
    }

    @Test
    void anAgreedHourEndsTheRestEarlier() {
        isWelcomed("restFirst", true, "restUntil", "2026-01-05T18:00");

        assertThat(timer("catchEvent_restIsOver").getDuedate()).isEqualTo("2026-01-05T18:00:00");
    }

    @Test
    void theArrivalIsOverWhenEverythingIsDone() {
        isWelcomed();
        complete(VERA, "arrival.visible-injuries", "doctorAnswer", "not-needed");
        complete(VERA, "arrival.practical-care");
        complete(VERA, "arrival.digital-safety");
        complete(LENA, "arrival.assign-contact-person", "contactPerson", KARI.value());
        assertThat(openForms(client, "arrival.")).containsExactly("arrival.arrival-conversation");
        assertThat(careTeams.contactPerson(client)).contains(KARI);

        complete(KARI, "arrival.arrival-conversation");

        assertEnded(arrival);
    }

    @Test
    void whoWantsADoctorGetsOneAtOnce() {
        isWelcomed();
        complete(VERA, "arrival.visible-injuries", "doctorAnswer", "yes");
        assertThat(openForms(client, "arrival.")).contains("arrival.arrange-health-care");

        complete(VERA, "arrival.arrange-health-care");

        assertThat(openForms(client, "arrival."))
                .containsExactlyInAnyOrder(
                        "arrival.practical-care",
                        "arrival.digital-safety",
                        "arrival.assign-contact-person",
                        "arrival.arrival-conversation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "later"})
    void whoDoesNotWantADoctorIsAskedOnceMoreTheNextDay(String answer) {
        isWelcomed();
        complete(VERA, "arrival.visible-injuries", "doctorAnswer", answer);
        assertThat(timer("catchEvent_askAgain").getDuedate()).isEqualTo("2026-01-06T10:00:00");

        fireTimer("catchEvent_askAgain");
        assertThat(openForms(client, "arrival.")).contains("arrival.offer-doctor-again");
        complete(VERA, "arrival.offer-doctor-again", "doctorAnswer", answer.equals("no") ? "no" : "yes");

        assertThat(openForms(client, "arrival.").contains("arrival.arrange-health-care"))
                .isEqualTo(answer.equals("later"));
        assertThat(hasTimer("catchEvent_askAgain")).isFalse();
    }

    @Test
    void nobodyArrivesTwice() {
        isWelcomed();
        var again = start("arrival", client);
        somebodyWaitsFor("arrival.client-received", client);

        assertThat(refusalOf(() -> complete(VERA, "arrival.welcome-client", "room", room)))
                .isEqualTo("Klienten har allerede et opphold. Avslutt det før du registrerer et nytt.");
        assertThat(openForms()).contains("arrival.welcome-client");
        assertThat(variable(again, "immediateThreat")).isNull();
    }

    private void isWelcomed(Object... said) {
        var all = new HashMap<String, Object>(Map.of("room", room, "arrivedAt", "2026-01-05T10:00"));
        all.putAll(pairs(said));
        complete(
                VERA,
                "arrival.welcome-client",
                all.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray());
    }

    private static String[] and(String form) {
        return Stream.concat(Stream.of(CARE), Stream.of(form)).toArray(String[]::new);
    }

    private boolean messageIsTaken(String message) {
        return !messages.isAwaited(message, client);
    }
}
