package no.krisesenter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.krisesenter.fixtures.Answered;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@RecordTest
class StaysTest {

    @Autowired
    House house;

    @Autowired
    Stays stays;

    @Autowired
    Rooms rooms;

    @Autowired
    Children children;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transaction;

    CentreId centre;
    StaffId anne;
    CaseReference kari;
    CaseReference siv;

    @BeforeEach
    void twoCases() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        kari = house.aCase(centre, anne);
        siv = house.aCase(centre, anne);
    }

    @Test
    void aFormPreparesTheStayAndArrivalOpensIt() {
        String room = house.aRoom(centre, "Rom 3", 2);
        house.keep(welcome(kari)
                .fact("stay.room", room)
                .fact("stay.arrivedAt", "2027-01-04T09:30")
                .fact("stay.planned", true)
                .fact("stay.expectedDeparture", "2027-02-01"));
        assertThat(stays.current(kari)).get().extracting(StayCard::open).isEqualTo(false);

        stays.open(kari);

        assertThat(stays.current(kari)).get().satisfies(stay -> {
            assertThat(stay.open()).isTrue();
            assertThat(stay.number()).isEqualTo(1);
            assertThat(stay.room()).isEqualTo(room);
            assertThat(stay.arrivedAt()).isEqualTo(Instant.parse("2027-01-04T08:30:00Z"));
            assertThat(stay.planned()).isTrue();
            assertThat(stay.expectedDeparture()).hasToString("2027-02-01");
        });
    }

    @Test
    void departureClosesTheStayWithWhatTheFormSaidAndTheChildrenLeaveToo() {
        stays.open(kari);
        children.arrived(kari, "Ola", 2019);
        clock.pass(Duration.ofDays(2));
        house.keep(welcome(kari).fact("stay.destination", "own-home"));

        stays.close(kari);

        assertThat(stays.current(kari)).isEmpty();
        assertThat(children.hereNow(kari)).isEmpty();
        assertThat(stays.of(kari)).singleElement().satisfies(stay -> {
            assertThat(stay.destination()).isEqualTo("own-home");
            assertThat(stay.leftAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void aSecondStayFollowsTheFirst() {
        stays.open(kari);
        stays.close(kari);
        stays.open(kari);

        List<StayCard> all = stays.of(kari);
        assertThat(all).extracting(StayCard::number).containsExactly(1, 2);
        assertThat(all.get(1).previousStay()).isEqualTo(all.get(0).id());
    }

    @Test
    void aClientHasOneStayAtATime() {
        stays.open(kari);

        assertThatThrownBy(() -> stays.open(kari))
                .isInstanceOf(Refused.class)
                .hasMessage("Klienten har allerede et opphold. Avslutt det før du registrerer et nytt.");
    }

    @Test
    void aClientWhoLivesHereOnAnEarlierCaseCannotMoveInAgain() {
        house.keep(welcome(kari).fact("client.birthNumber", "01018012345"));
        stays.open(kari);
        house.keep(welcome(siv).fact("client.birthNumber", "010180 12345"));

        assertThatThrownBy(() -> stays.open(siv)).isInstanceOf(Refused.class);
    }

    @Test
    void aClientWhoLivesHereCannotBeClosed() {
        stays.open(kari);

        assertThatThrownBy(() -> caseFiles.close(kari))
                .isInstanceOf(Refused.class)
                .hasMessage("Saken kan ikke avsluttes så lenge oppholdet varer. Registrer utflyttingen først.");
        stays.close(kari);
        caseFiles.close(kari);
        assertThat(caseFiles.get(kari).closedAt()).isEqualTo(clock.instant());
    }

    @Test
    void leavingBeforeArrivingIsRefused() {
        house.keep(welcome(kari).fact("stay.arrivedAt", "2027-01-04T09:30"));

        assertThatThrownBy(() -> house.keep(welcome(kari).fact("stay.leftAt", "2027-01-03T09:30")))
                .isInstanceOf(Refused.class)
                .hasMessage("Tidspunktet for utflytting kan ikke være før ankomsten.");
    }

    @Test
    void placesAreCountedWithChildrenAndGivenBack() {
        String room = house.aRoom(centre, "Rom 3", 3);
        assertThat(rooms.of(centre)).extracting(RoomCard::label).containsExactly("Rom 3 (3 av 3 ledig)");

        house.keep(welcome(kari).fact("stay.room", room));
        stays.open(kari);
        children.arrived(kari, "Ola", 2019);
        assertThat(rooms.of(centre)).extracting(RoomCard::label).containsExactly("Rom 3 (1 av 3 ledig)");

        stays.close(kari);
        assertThat(rooms.of(centre)).extracting(RoomCard::label).containsExactly("Rom 3 (3 av 3 ledig)");
    }

    @Test
    void aPlaceThatWasKeptForSomebodyWhoDoesNotComeIsGivenBack() {
        String room = house.aRoom(centre, "Rom 3", 1);
        house.keep(welcome(kari).fact("stay.room", room));
        assertThat(rooms.isAnyFree(centre)).isFalse();

        stays.cancelPreparation(kari);

        assertThat(rooms.isAnyFree(centre)).isTrue();
    }

    @Test
    void aFullRoomIsRefusedButNotToWhoLivesThere() {
        String room = house.aRoom(centre, "Rom 3", 1);
        house.keep(welcome(kari).fact("stay.room", room));
        house.keep(welcome(kari).fact("stay.room", room).fact("stay.planned", true));

        assertThatThrownBy(() -> house.keep(welcome(siv).fact("stay.room", room)))
                .isInstanceOf(Refused.class)
                .hasMessage("Rommet er blitt fullt. Velg et annet rom.");
        assertThat(stays.current(siv)).isEmpty();
    }

    @Test
    void aRoomOfAnotherCentreIsRefused() {
        String elsewhere = house.aRoom(house.aCentre(), "Rom 1", 1);

        assertThatThrownBy(() -> house.keep(welcome(kari).fact("stay.room", elsewhere)))
                .isInstanceOf(Refused.class)
                .hasMessage("Velg et rom ved dette senteret.");
    }

    @RepeatedTest(10)
    void twoPeopleCannotTakeTheLastPlaceOfARoom() throws Exception {
        String room = house.aRoom(centre, "Rom 3", 1);
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = desks.invokeAll(List.of(placing(kari, room), placing(siv, room)));

            assertThat(both.stream().map(StaysTest::outcome)).containsExactlyInAnyOrder("placed", "room-full");
        } finally {
            desks.shutdown();
        }
        assertThat(rooms.of(centre)).extracting(RoomCard::free).containsExactly(0);
    }

    @Test
    void whoAsksForTheLastPlaceWaitsUntilTheOtherIsDone() throws Exception {
        String room = house.aRoom(centre, "Rom 3", 1);
        ExecutorService otherDesk = Executors.newSingleThreadExecutor();
        try {
            Future<Object> second = transaction.execute(status -> {
                house.keep(welcome(kari).fact("stay.room", room));
                Future<Object> waiting = otherDesk.submit(placing(siv, room));
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThat(outcome(second)).isEqualTo("room-full");
        } finally {
            otherDesk.shutdown();
        }
    }

    private Callable<Object> placing(CaseReference whom, String room) {
        return () -> {
            house.keep(welcome(whom).fact("stay.room", room));
            return "placed";
        };
    }

    private static Object outcome(Future<Object> desk) {
        try {
            return desk.get();
        } catch (ExecutionException e) {
            return e.getCause() instanceof Refused refused ? refused.code() : e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answered welcome(CaseReference whom) {
        return house.form("arrival.welcome-client", centre, whom, anne);
    }
}
