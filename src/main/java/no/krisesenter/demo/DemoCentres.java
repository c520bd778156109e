package no.krisesenter.demo;

import java.util.List;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CentreType;
import no.krisesenter.casefile.Centres;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two crisis centres and a Nok. centre that do not exist, with staff in their roles. */
@Component
@Profile("demo")
class DemoCentres {

    static final String PASSWORD = "Trygg-Havn-2026";
    static final CentreId FJORD = new CentreId("fjord");
    static final CentreId FJELL = new CentreId("fjell");
    static final CentreId KYST = new CentreId("nok-kyst");

    private final Centres centres;
    private final Rooms rooms;
    private final Staffing staffing;

    DemoCentres(Centres centres, Rooms rooms, Staffing staffing) {
        this.centres = centres;
        this.rooms = rooms;
        this.staffing = staffing;
    }

    /** Opens the centres once; says whether they were new. */
    boolean open() {
        if (centres.find(FJORD).isPresent()) {
            return false;
        }
        centre(FJORD, "Krisesenteret i Fjord", CentreType.CRISIS_CENTRE);
        centre(FJELL, "Krisesenteret i Fjell", CentreType.CRISIS_CENTRE);
        centre(KYST, "Nok. Kyst", CentreType.NOK_CENTRE);
        for (int number = 1; number <= 6; number++) {
            rooms.add(FJORD, "Rom " + number, Area.WOMEN, 3);
            rooms.add(FJELL, "Rom " + number, Area.WOMEN, 3);
        }
        rooms.add(FJORD, "Leiligheten", Area.MEN, 3);
        rooms.add(FJELL, "Hybelen", Area.MEN, 2);
        Person.ALL.forEach(person -> staffing.enrol(
                new StaffId(person.id()),
                person.firstName(),
                person.lastName(),
                PASSWORD,
                person.roles(),
                List.of(person.centre())));
        return true;
    }

    private void centre(CentreId id, String name, CentreType type) {
        staffing.openCentre(id, name);
        centres.add(id, name, type);
    }

    /** A member of staff of the demonstration. */
    record Person(String id, String firstName, String lastName, CentreId centre, String duty, List<String> roles) {

        static final List<Person> ALL = List.of(
                new Person("vera", "Vera", "Vik", FJORD, "vakt", List.of("on-duty-staff")),
                new Person("nils", "Nils", "Natland", FJORD, "vakt", List.of("on-duty-staff")),
                new Person("kari", "Kari", "Kvam", FJORD, "kontaktperson", List.of("contact-person", "on-duty-staff")),
                new Person(
                        "sindre", "Sindre", "Sund", FJORD, "kontaktperson", List.of("contact-person", "on-duty-staff")),
                new Person(
                        "brita",
                        "Brita",
                        "Berg",
                        FJORD,
                        "kontaktperson for barn",
                        List.of("child-contact-person", "on-duty-staff")),
                new Person(
                        "frida",
                        "Frida",
                        "Foss",
                        FJORD,
                        "barnefaglig ansvarlig",
                        List.of("child-professional-lead", "child-contact-person")),
                new Person("lena", "Lena", "Lie", FJORD, "daglig leder", List.of("centre-manager")),
                new Person("ole", "Ole", "Oppdal", FJELL, "vakt", List.of("on-duty-staff", "contact-person")),
                new Person("gro", "Gro", "Gran", FJELL, "daglig leder", List.of("centre-manager")),
                new Person("mona", "Mona", "Moe", KYST, "rådgiver", List.of("nok-adviser", "on-duty-staff")));
    }
}
