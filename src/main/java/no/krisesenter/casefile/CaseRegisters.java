package no.krisesenter.casefile;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.OfferedWork;
import no.krisesenter.process.Register;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be chosen from: colleagues, rooms, the children of the case, own cases, centres. */
@Component
class CaseRegisters implements Registers {

    private final StaffDirectory directory;
    private final RoomChoices freeRooms;
    private final Children children;
    private final CaseFiles caseFiles;
    private final Stays stays;
    private final Barriers barriers;
    private final OfferedWork work;
    private final Centres centres;
    private final AccessLog accessLog;
    private final ObjectProvider<Register> others;

    CaseRegisters(
            StaffDirectory directory,
            RoomChoices freeRooms,
            Children children,
            CaseFiles caseFiles,
            Stays stays,
            Barriers barriers,
            OfferedWork work,
            Centres centres,
            AccessLog accessLog,
            ObjectProvider<Register> others) {
        this.directory = directory;
        this.freeRooms = freeRooms;
        this.children = children;
        this.caseFiles = caseFiles;
        this.stays = stays;
        this.barriers = barriers;
        this.work = work;
        this.centres = centres;
        this.accessLog = accessLog;
        this.others = others;
    }

    @Override
    @Transactional
    public List<Option> options(String name, CentreId centre, StaffId reader, @Nullable CaseReference caseReference) {
        return switch (name) {
            case "staff" -> staff(centre);
            case "rooms" -> freeRooms.choices(centre, caseReference);
            case "children" ->
                caseReference == null ? ownChildren(centre, reader) : children(centre, reader, caseReference);
            case "cases" ->
                caseFiles.openOf(reader, centre).stream()
                        .map(card -> new Option(card.reference().value(), card.alias()))
                        .toList();
            case "team-cases" ->
                aliases(
                        leads(reader)
                                ? caseFiles.openFor(reader, centre, atCentre(centre))
                                : caseFiles.openOf(reader, centre));
            case "known-cases" -> aliases(caseFiles.openFor(reader, centre, metAtWork(reader, centre)));
            case "earlier-cases" -> aliases(earlier(reader, centre, caseReference));
            case "centres" ->
                // where somebody can move to: a Nok. centre has no place to live
                centres.all().stream()
                        .filter(card -> card.type() == CentreType.CRISIS_CENTRE
                                && !card.id().equals(centre))
                        .map(card -> new Option(card.id().value(), card.name()))
                        .toList();
            default ->
                others.stream()
                        .filter(register -> register.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no such register."))
                        .options(centre, reader, caseReference);
        };
    }

    private boolean leads(StaffId reader) {
        return directory
                .find(reader)
                .filter(member -> member.roles().contains("centre-manager"))
                .isPresent();
    }

    private List<CaseReference> atCentre(CentreId centre) {
        return caseFiles.openAt(centre).stream().map(CaseCard::reference).toList();
    }

    /** Own cases, cases of tasks that one has or may take, and those who live here: their duty cards are open to everybody on duty. */
    private Set<CaseReference> metAtWork(StaffId reader, CentreId centre) {
        Set<CaseReference> met = new HashSet<>(work.casesOf(reader));
        caseFiles.openOf(reader, centre).forEach(card -> met.add(card.reference()));
        if (directory
                .find(reader)
                .filter(member -> member.roles().contains("on-duty-staff"))
                .isPresent()) {
            atCentre(centre).stream()
                    .filter(reference ->
                            stays.now(reference).filter(Stay::isOpen).isPresent())
                    .filter(reference -> !barriers.of(reference).stops(reader))
                    .forEach(met::add);
        }
        return met;
    }

    /** Of the cases that this person has met at work those that were opened before this one. */
    private List<CaseCard> earlier(StaffId reader, CentreId centre, @Nullable CaseReference than) {
        if (than == null) {
            return List.of();
        }
        Instant opened = caseFiles.get(than).openedAt();
        return caseFiles.openFor(reader, centre, metAtWork(reader, centre)).stream()
                .filter(card -> card.openedAt().isBefore(opened))
                .toList();
    }

    private static List<Option> aliases(List<CaseCard> cards) {
        return cards.stream()
                .map(card -> new Option(card.reference().value(), card.alias()))
                .toList();
    }

    private List<Option> staff(CentreId centre) {
        Comparator<Object> norwegian = Collator.getInstance(new Locale("nb", "NO"));
        return directory.membersOf(centre).stream()
                .map(member -> new Option(member.id().value(), member.name()))
                .sorted(Comparator.comparing(Option::label, norwegian))
                .toList();
    }

    /** Before a case has been chosen: the children of one's own cases, with the alias of the case. */
    private List<Option> ownChildren(CentreId centre, StaffId reader) {
        return caseFiles.openOf(reader, centre).stream()
                .flatMap(card -> children(centre, reader, card.reference()).stream()
                        .map(child -> new Option(child.value(), "%s (%s)".formatted(child.label(), card.alias()))))
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
