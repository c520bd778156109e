package no.krisesenter.casefile;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be chosen from: colleagues, rooms, the children of the case, own cases, centres. */
@Component
class CaseRegisters implements Registers {

    private final StaffDirectory directory;
    private final Rooms rooms;
    private final Children children;
    private final CaseFiles caseFiles;
    private final Centres centres;
    private final AccessLog accessLog;

    CaseRegisters(
            StaffDirectory directory,
            Rooms rooms,
            Children children,
            CaseFiles caseFiles,
            Centres centres,
            AccessLog accessLog) {
        this.directory = directory;
        this.rooms = rooms;
        this.children = children;
        this.caseFiles = caseFiles;
        this.centres = centres;
        this.accessLog = accessLog;
    }

    @Override
    @Transactional
    public List<Option> options(String name, CentreId centre, StaffId reader, @Nullable CaseReference caseReference) {
        return switch (name) {
            case "staff" -> staff(centre);
            case "rooms" ->
                rooms.of(centre).stream()
                        .map(room -> new Option(room.id(), room.label()))
                        .toList();
            case "children" -> caseReference == null ? List.of() : children(centre, reader, caseReference);
            case "cases" ->
                caseFiles.openOf(reader, centre).stream()
                        .map(card -> new Option(card.reference().value(), card.alias()))
                        .toList();
            case "centres" ->
                centres.all().stream()
                        .map(card -> new Option(card.id().value(), card.name()))
                        .toList();
            default -> throw new IllegalArgumentException("There is no such register.");
        };
    }

    private List<Option> staff(CentreId centre) {
        Comparator<Object> norwegian = Collator.getInstance(new Locale("nb", "NO"));
        return directory.membersOf(centre).stream()
                .map(member -> new Option(member.id().value(), member.name()))
                .sorted(Comparator.comparing(Option::label, norwegian))
                .toList();
    }

    /** Nicknames are content, so that looking at them is noted. */
    private List<Option> children(CentreId centre, StaffId reader, CaseReference caseReference) {
        if (caseFiles
                .find(caseReference)
                .filter(card -> card.centre().equals(centre))
                .isEmpty()) {
            return List.of();
        }
        accessLog.note(new Access(Access.Action.READ, centre, reader, caseReference, null, "children", null, "task"));
        return children.of(caseReference).stream()
                .filter(child -> child.leftAt() == null)
                .map(child ->
                        new Option(child.reference().value(), child.nickname().reveal()))
                .toList();
    }
}
