package no.krisesenter.demo;

import java.util.ArrayList;
import java.util.List;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.ModelTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of the demonstration: its people are at the centres, and its rooms at the one in Fjord. */
abstract class DemoHouse extends ModelTest {

    @Autowired
    Rooms rooms;

    @Autowired
    private Staffing staffing;

    @Autowired
    private StaffDirectory staff;

    private final List<String> newcomers = new ArrayList<>();

    @BeforeEach
    void everybodyIsThere() {
        everyRoomIsFree();
        DemoCentres.Person.ALL.stream()
                .filter(person -> staff.find(new StaffId(person.id()))
                        .filter(found -> found.centres().contains(person.centre()))
                        .isEmpty())
                .forEach(person -> {
                    if (staff.find(new StaffId(person.id())).isEmpty()) {
                        newcomers.add(person.id());
                    }
                    staffing.enrol(
                            new StaffId(person.id()),
                            person.firstName(),
                            person.lastName(),
                            DemoCentres.PASSWORD,
                            person.roles(),
                            List.of(person.centre()));
                });
    }

    void everyRoomIsFree() {
        theHouseIsFull();
        for (int number = 1; number <= 6; number++) {
            rooms.add(DemoCentres.FJORD, "Rom " + number, Area.WOMEN, 3);
        }
        rooms.add(DemoCentres.FJORD, "Leiligheten", Area.MEN, 3);
    }

    /** Other tests know the centres without them. */
    @AfterEach
    void newcomersLeave() {
        newcomers.forEach(identity::deleteUser);
    }
}
