package no.krisesenter.workplace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.krisesenter.casefile.CentreCard;
import no.krisesenter.casefile.Centres;
import no.krisesenter.casefile.RoomCard;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Register;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody or something that was chosen from a register is called. */
@Component
class RegisterNames {

    private static final String GONE = "Finnes ikke lenger";

    private final StaffDirectory directory;
    private final Rooms rooms;
    private final Centres centres;
    private final CaseNames cases;
    private final ObjectProvider<Register> others;

    RegisterNames(
            StaffDirectory directory, Rooms rooms, Centres centres, CaseNames cases, ObjectProvider<Register> others) {
        this.directory = directory;
        this.rooms = rooms;
        this.centres = centres;
        this.cases = cases;
        this.others = others;
    }

    /** The names that a case of this centre uses, for one page: each is looked up once. */
    OnPage at(CentreId centre) {
        return new OnPage(centre);
    }

    /** The names of one page. */
    final class OnPage implements Answered.Names {

        private final CentreId centre;
        private final Map<String, String> known = new HashMap<>();

        private OnPage(CentreId centre) {
            this.centre = centre;
        }

        @Override
        public String of(String register, String value) {
            return once(register + "/" + value, () -> lookUp(register, value));
        }

        String staff(StaffId staff) {
            return of("staff", staff.value());
        }

        String child(ChildReference child) {
            return once("child/" + child, () -> cases.child(child).orElse("barn"));
        }

        private String once(String name, Supplier<String> found) {
            String before = known.get(name);
            if (before != null) {
                return before;
            }
            String now = found.get();
            known.put(name, now);
            return now;
        }

        private String lookUp(String register, String value) {
            return switch (register) {
                case "staff" ->
                    directory
                            .find(new StaffId(value))
                            .map(StaffDirectory.Member::name)
                            .orElse("Ansatt som har sluttet");
                case "rooms" ->
                    rooms.of(centre).stream()
                            .filter(room -> room.id().equals(value))
                            .map(RoomCard::name)
                            .findFirst()
                            .orElse(GONE);
                case "children" -> cases.child(new ChildReference(value)).orElse(GONE);
                case "cases", "team-cases", "known-cases", "earlier-cases" -> {
                    var reference = new CaseReference(value);
                    yield cases.aliases(List.of(reference)).getOrDefault(reference, GONE);
                }
                case "centres" ->
                    centres.find(new CentreId(value)).map(CentreCard::name).orElse(GONE);
                default ->
                    others.stream()
                            .filter(each -> each.name().equals(register))
                            .map(each -> each.label(centre, value))
                            .findFirst()
                            .orElse(value);
            };
        }
    }
}
