package no.krisesenter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.krisesenter.fixtures.Answered;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Registers;
import no.krisesenter.process.Registers.Option;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** A place that is held for somebody on the way is nobody else's, and no last place is given away twice. */
@RecordTest
class HoldsTest {

    private static final int ROUNDS = 200;

    @Autowired
    House house;

    @Autowired
    Holds holds;

    @Autowired
    Rooms rooms;

    @Autowired
    Stays stays;

    @Autowired
    Children children;

    @Autowired
    Registers registers;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TestClock clock;

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
    void ofTwoWhoAskAtOnceForTheLastPlaceOneGetsItTwoHundredTimes() throws Exception {
        var desks = Executors.newFixedThreadPool(2);
        var room = rooms.add(centre, "Rom 1", Area.WOMEN, 1);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var asked = new ArrayList<Callable<String>>();
                asked.add(() -> taken(() -> house.keep(welcome(kari).fact("stay.room", room))));
                asked.add(
                        round % 2 == 0
                                ? () -> taken(() -> house.keep(welcome(siv).fact("stay.room", room)))
                                : () -> holds.hold(siv, clock.instant()) ? "taken" : "room-full");
                var told = new ArrayList<String>();
                for (var desk : desks.invokeAll(asked)) {
                    told.add(desk.get());
                }

                assertThat(told).as("round %d", round).containsExactlyInAnyOrder("taken", "room-full");
                stays.cancelPreparation(kari);
                stays.cancelPreparation(siv);
            }
        } finally {
            desks.shutdown();
        }
    }

    @Test
    void theDatabaseItselfRefusesTheSecondAlsoWhenNobodyAsksTheApplication() {
        var room = house.aRoom(centre, "Rom 3", 1);
        house.keep(welcome(kari).fact("stay.room", room));
        house.keep(welcome(siv).fact("stay.accompaniedBy", "nobody"));

        assertThatThrownBy(() -> moveBehindTheApplication(siv, room))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("The room has no free place.");
        transaction.executeWithoutResult(status -> {
            database.execute("alter table record.stay disable trigger stay_has_a_place");
            assertThat(moveBehindTheApplication(siv, room)).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(rooms.of(centre)).extracting(RoomCard::taken).containsExactly(1);
    }

    @Test
    void aRoomThatIsOutOfOrderIsGivenToNobodyAndWhoLivesThereStays() {
        var room = house.aRoom(centre, "Rom 3", 2);
        house.keep(welcome(kari).fact("stay.room", room));

        rooms.take(centre, room, OutOfOrder.DAMAGE);

        assertThatThrownBy(() -> house.keep(welcome(siv).fact("stay.room", room)))
                .isInstanceOf(Refused.class)
                .hasMessage("Rommet er tatt ut av bruk. Velg et annet rom.");
        assertThat(holds.hold(siv, clock.instant())).isFalse();
        house.keep(welcome(siv).fact("stay.accompaniedBy", "nobody"));
        assertThatThrownBy(() -> moveBehindTheApplication(siv, room))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("The room is out of order.");
        assertThat(stays.current(kari)).get().extracting(StayCard::room).isEqualTo(room);
        assertThat(rooms.of(centre)).singleElement().satisfies(card -> {
            assertThat(card.free()).isZero();
            assertThat(card.outOfOrder()).isEqualTo(OutOfOrder.DAMAGE);
        });

        rooms.take(centre, room, null);
        house.keep(welcome(siv).fact("stay.room", room));
        assertThat(rooms.of(centre)).extracting(RoomCard::taken).containsExactly(2);
    }

    @Test
    void aHoldTakesAPlaceForEachAndBecomesAStayWhenSheComes() {
        rooms.add(centre, "Rom 1", Area.WOMEN, 2, false);
        var family = rooms.add(centre, "Rom 2", Area.WOMEN, 4, true);
        expects(kari, "Ola");
        var until = clock.instant().plus(Duration.ofHours(6));

        assertThat(holds.hold(kari, until)).isTrue();

        assertThat(holds.until(kari)).contains(until);
        assertThat(stays.current(kari)).get().extracting(StayCard::room).isEqualTo(family);
        assertThat(rooms.of(centre)).extracting(RoomCard::free).containsExactly(2, 2);
        stays.open(kari);
        assertThat(holds.until(kari)).isEmpty();
        assertThat(rooms.of(centre)).extracting(RoomCard::free).containsExactly(2, 2);
        assertThat(holds.release(kari)).isFalse();
        assertThat(stays.current(kari)).get().extracting(StayCard::room).isEqualTo(family);
    }

    @Test
    void aHoldIsProlongedAndGivenBack() {
        house.aRoom(centre, "Rom 1", 1);
        assertThat(holds.prolong(kari, clock.instant())).isFalse();
        holds.hold(kari, clock.instant());
        var later = clock.instant().plus(Duration.ofHours(3));

        assertThat(holds.prolong(kari, later)).isTrue();
        assertThat(holds.until(kari)).contains(later);
        assertThat(holds.hold(siv, later)).isFalse();
        assertThat(holds.release(kari)).isTrue();

        assertThat(holds.until(kari)).isEmpty();
        assertThat(holds.release(kari)).isFalse();
        assertThat(holds.hold(siv, later)).isTrue();
    }

    @Test
    void whoStandsInTheDoorIsNoLongerWaitedFor() {
        house.aRoom(centre, "Rom 1", 1);
        holds.hold(kari, clock.instant());

        house.keep(welcome(kari).fact("stay.arrivedAt", "2027-01-04T09:30"));

        assertThat(holds.release(kari)).isFalse();
        assertThat(rooms.isAnyFree(centre)).isFalse();
    }

    @Test
    void aManIsHeldAPlaceAmongMenAndAFamilyIsNotPutWithStrangers() {
        rooms.add(centre, "Rom 1", Area.WOMEN, 2);
        var men = rooms.add(centre, "Rom 2", Area.MEN, 1);
        house.keep(welcome(kari).fact("client.gender", "man"));
        assertThat(holds.hold(kari, clock.instant())).isTrue();
        assertThat(stays.current(kari)).get().extracting(StayCard::room).isEqualTo(men);

        var together = rooms.add(centre, "Rom 3", Area.WOMEN, 3);
        house.keep(welcome(siv).fact("client.gender", "woman").fact("stay.room", together));
        var ida = house.aCase(centre, anne);
        house.keep(welcome(ida).fact("client.gender", "woman"));
        assertThat(holds.hold(ida, clock.instant())).isTrue();
        assertThat(rooms.of(centre)).extracting(RoomCard::taken).containsExactly(1, 1, 1);
    }

    @Test
    void aFormOffersFreeRoomsInTheRightPartOfTheHouseAndTheOneSheHas() {
        var full = rooms.add(centre, "Rom 1", Area.WOMEN, 1);
        rooms.add(centre, "Rom 2", Area.WOMEN, 2);
        rooms.add(centre, "Rom 3", Area.MEN, 2);
        rooms.add(centre, "Rom 4", Area.SHARED, 2);
        rooms.take(centre, rooms.add(centre, "Rom 5", Area.WOMEN, 2), OutOfOrder.RENOVATION);
        house.keep(welcome(kari).fact("client.gender", "woman").fact("stay.room", full));
        house.keep(welcome(siv).fact("client.gender", "woman"));

        assertThat(offered(siv)).containsExactly("Rom 2 (2 av 2 ledig)", "Rom 4 (2 av 2 ledig)");
        assertThat(offered(kari))
                .containsExactly("Rom 1 (1 av 1 ledig)", "Rom 2 (2 av 2 ledig)", "Rom 4 (2 av 2 ledig)");
    }

    @Test
    void aRoomHasANameOfItsOwnAndASensibleNumberOfBeds() {
        rooms.add(centre, "Rom 1", Area.WOMEN, 2);

        assertThatThrownBy(() -> rooms.add(centre, " rom 1 ", Area.WOMEN, 2))
                .hasMessage("Senteret har allerede et rom som heter dette. Velg et annet navn.");
        assertThatThrownBy(() -> rooms.add(centre, "  ", Area.WOMEN, 2))
                .hasMessage("Skriv hva rommet heter, for eksempel Rom 7.");
        assertThatThrownBy(() -> rooms.add(centre, "Rom 2", Area.WOMEN, 0))
                .hasMessage("Skriv hvor mange senger rommet har, fra 1 til 20.");
    }

    private List<String> offered(CaseReference reference) {
        return registers.options("rooms", centre, anne, reference).stream()
                .map(Option::label)
                .toList();
    }

    private void expects(CaseReference whom, String nickname) {
        transaction.executeWithoutResult(status -> children.register(whom, java.util.Map.of("nickname", nickname)));
    }

    private int moveBehindTheApplication(CaseReference whom, String room) {
        return database.update(
                "update record.stay set room = ? where case_reference = ? and closed_at is null", room, whom.value());
    }

    private static String taken(Runnable work) {
        try {
            work.run();
            return "taken";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private Answered welcome(CaseReference whom) {
        return house.form("arrival.welcome-client", centre, whom, anne);
    }
}
