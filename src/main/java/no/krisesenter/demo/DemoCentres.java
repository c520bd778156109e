package no.krisesenter.demo;

import java.util.List;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CentreType;
import no.krisesenter.casefile.Centres;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.coordination.Agencies;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory;
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
    private final Agencies agencies;
    private final Staffing staffing;
    private final StaffDirectory directory;

    DemoCentres(Centres centres, Rooms rooms, Agencies agencies, Staffing staffing, StaffDirectory directory) {
        this.centres = centres;
        this.rooms = rooms;
        this.agencies = agencies;
        this.staffing = staffing;
        this.directory = directory;
    }

    /** Whether they have not been opened yet. */
    boolean areNew() {
        return centres.find(FJORD).isEmpty();
    }

    /** Opens the centres once, and lets whoever is new since the last start in. */
    void open() {
        if (areNew()) {
            openCentres();
        }
        Person.ALL.stream()
                .filter(person -> directory.find(new StaffId(person.id())).isEmpty())
                .forEach(this::enrol);
    }

    private void openCentres() {
        centre(FJORD, "Krisesenteret i Fjord", CentreType.CRISIS_CENTRE);
        centre(FJELL, "Krisesenteret i Fjell", CentreType.CRISIS_CENTRE);
        centre(KYST, "Nok. Kyst", CentreType.NOK_CENTRE);
        for (int number = 1; number <= 6; number++) {
            rooms.add(FJORD, "Rom " + number, Area.WOMEN, 3);
            rooms.add(FJELL, "Rom " + number, Area.WOMEN, 3);
        }
        rooms.add(FJORD, "Leiligheten", Area.MEN, 3);
        rooms.add(FJELL, "Hybelen", Area.MEN, 2);
        agencies(FJORD, "Fjord");
        agencies(FJELL, "Fjell");
    }

    private void agencies(CentreId centre, String municipality) {
        agencies.add(
                centre, municipality, "nav", "NAV " + municipality, "Fast veileder for senteret, hverdager kl. 9–15");
        agencies.add(
                centre,
                municipality,
                "child-welfare",
                municipality + " barnevernstjeneste",
                "Mottakstelefonen, hverdager kl. 8–15.30");
        agencies.add(centre, municipality, "family-counselling", "Familievernkontoret i " + municipality, "");
        agencies.add(centre, municipality, "school", municipality + " skole", "Rektor er vår kontakt");
    }

    private void enrol(Person person) {
        staffing.enrol(
                new StaffId(person.id()),
                person.firstName(),
                person.lastName(),
                PASSWORD,
                person.roles(),
                List.of(person.centre()));
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
                        "sindre",
                        "Sindre",
                        "Sund",
                        FJORD,
                        "kontaktperson og sikkerhetsansvarlig",
                        List.of("contact-person", "on-duty-staff", "safety-lead")),
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
                new Person("pia", "Pia", "Prestegård", FJORD, "personvernkontakt", List.of("privacy-contact")),
                new Person("magne", "Magne", "Myhre", FJORD, "kommunens koordinator", List.of("municipal-coordinator")),
                new Person(
                        "ole",
                        "Ole",
                        "Oppdal",
                        FJELL,
                        "vakt og sikkerhetsansvarlig",
                        List.of("on-duty-staff", "contact-person", "safety-lead")),
                new Person(
                        "eli",
                        "Eli",
                        "Enger",
                        FJELL,
                        "barnefaglig ansvarlig",
                        List.of("child-professional-lead", "child-contact-person")),
                new Person("gro", "Gro", "Gran", FJELL, "daglig leder", List.of("centre-manager")),
                new Person("per", "Per", "Pettersen", FJELL, "personvernkontakt", List.of("privacy-contact")),
                new Person("marit", "Marit", "Moen", FJELL, "kommunens koordinator", List.of("municipal-coordinator")),
                new Person(
                        "mona",
                        "Mona",
                        "Moe",
                        KYST,
                        "rådgiver og sikkerhetsansvarlig",
                        List.of("nok-adviser", "on-duty-staff", "safety-lead")),
                new Person(
                        "alma",
                        "Alma",
                        "Aas",
                        KYST,
                        "barnefaglig ansvarlig",
                        List.of("nok-child-lead", "child-professional-lead")),
                new Person("nora", "Nora", "Nes", KYST, "daglig leder", List.of("centre-manager")),
                new Person("petter", "Petter", "Pihl", KYST, "personvernkontakt", List.of("privacy-contact")),
                new Person("kjell", "Kjell", "Krogh", KYST, "kommunens koordinator", List.of("municipal-coordinator")));
    }
}
