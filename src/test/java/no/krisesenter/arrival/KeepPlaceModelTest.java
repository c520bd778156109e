package no.krisesenter.arrival;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.Holds;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A place is held for whoever is on the way, given back by itself, held longer on request, and a stay when she comes. */
class KeepPlaceModelTest extends ResidentTest {

    private static final String TIME_IS_UP = "catchEvent_timeIsUp";

    @Autowired
    Holds holds;

    @Autowired
    Rooms rooms;

    @Autowired
    Desks desks;

    CaseReference expected;
    String room;

    @BeforeEach
    void oneRoomIsFree() {
        theHouseIsFull();
        room = rooms.add(FJORD, "Rom 1", Area.WOMEN, 1);
        expected = aCase();
    }

    @Test
    void thePlaceIsGivenBackByItselfWhenNobodyComes() {
        start("arrival", expected);

        assertThat(stays.current(expected)).get().satisfies(stay -> {
            assertThat(stay.room()).isEqualTo(room);
            assertThat(stay.open()).isFalse();
        });
        assertThat(rooms.isAnyFree(FJORD)).isFalse();
        assertThat(timerDue(TIME_IS_UP)).isEqualTo("2026-01-05T16:00");
        assertThat(holds.until(expected)).contains(at("2026-01-05T16:00").toInstant());

        fireTimer(TIME_IS_UP);

        assertThat(rooms.isAnyFree(FJORD)).isTrue();
        assertThat(holds.until(expected)).isEmpty();
        assertThat(runs("keep-place", expected)).isFalse();
        assertThat(openForms()).containsExactly("arrival.welcome-client");
    }

    @Test
    void whoComesLivesInTheRoomThatWasHeld() {
        somebodyWaitsFor("arrival.client-received", expected);
        start("arrival", expected);
        assertThat(opened(VERA, "arrival.welcome-client")).containsEntry("room", room);

        complete(VERA, "arrival.welcome-client", "room", room, "immediateThreat", false);

        assertThat(runs("keep-place", expected)).isFalse();
        assertThat(holds.until(expected)).isEmpty();
        assertThat(stayOf(expected).open()).isTrue();
        assertThat(stayOf(expected).room()).isEqualTo(room);
    }

    @Test
    void whereThereIsNoPlaceNoneIsHeldAndSheIsReceivedAllTheSame() {
        start("arrival", expected);
        var second = aCase();

        start("arrival", second);

        assertThat(runs("keep-place", second)).isFalse();
        assertThat(stays.current(second)).isEmpty();
        assertThat(openForms(second, "arrival")).containsExactly("arrival.welcome-client");
    }

    @Test
    void whoeverIsOnDutyHoldsThePlaceLongerFromThePageOfTheRooms() {
        start("arrival", expected);
        passes(Duration.ofHours(4));
        var path = "/workplace/rooms/fjord/%s/hold".formatted(room);

        var reply = desks.of(SINDRE).browser().submit("/workplace/rooms", path, Map.of());
        assertThat(reply.status()).isEqualTo(302);
        runJobs();

        assertThat(timerDue(TIME_IS_UP)).isEqualTo("2026-01-05T20:00");
        assertThat(holds.until(expected)).contains(at("2026-01-05T20:00").toInstant());
        fireTimer(TIME_IS_UP);
        var late = desks.of(SINDRE).browser().submit("/workplace/emergency-access", path, Map.of());
        assertThat(late.status()).isEqualTo(404);
    }

    @Test
    void aPlaceIsAskedForOnce() {
        start("arrival", expected);
        start("arrival", expected);

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("keep-place")
                        .processInstanceBusinessKey(expected.value())
                        .count())
                .isEqualTo(1);
    }
}
