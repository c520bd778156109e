package no.krisesenter.workplace;

import java.util.List;
import no.krisesenter.casefile.Centres;
import no.krisesenter.casefile.RoomCard;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;

/** What somebody or something that was chosen from a register is called. */
@Component
class RegisterNames {

    private static final String GONE = "Finnes ikke lenger";

    private final StaffDirectory directory;
    private final Rooms rooms;
    private final Centres centres;
    private final CaseNames cases;

    RegisterNames(StaffDirectory directory, Rooms rooms, Centres centres, CaseNames cases) {
        this.directory = directory;
        this.rooms = rooms;
        this.centres = centres;
        this.cases = cases;
    }

    /** The names that a case of this centre uses. */
    Answered.Names at(CentreId centre) {
        return (register, value) -> switch (register) {
            case "staff" -> staff(new StaffId(value));
            case "rooms" ->
                rooms.of(centre).stream()
                        .filter(room -> room.id().equals(value))
                        .map(RoomCard::name)
                        .findFirst()
                        .orElse(GONE);
            case "children" -> cases.child(new ChildReference(value)).orElse(GONE);
            case "cases", "team-cases", "known-cases" -> {
                var reference = new CaseReference(value);
                yield cases.aliases(List.of(reference)).getOrDefault(reference, GONE);
            }
            case "centres" ->
                centres.find(new CentreId(value)).map(card -> card.name()).orElse(GONE);
            default -> value;
        };
    }

    String staff(StaffId staff) {
        return directory.find(staff).map(StaffDirectory.Member::name).orElse("Ansatt som har sluttet");
    }

    String child(ChildReference child) {
        return cases.child(child).orElse("barn");
    }
}
