package no.krisesenter.workplace;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.Grant;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.AddressBlocks;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormWords;
import no.krisesenter.process.FormWords.Words;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Entry;
import no.krisesenter.record.Folder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the client folder for a person: asks whether she may, notes the look, and only then looks. */
@Component
class ClientFolderReading {

    private static final String CASE_PAGE = "case-page";

    private final CaseAccess access;
    private final AccessLog accessLog;
    private final CaseFiles caseFiles;
    private final CareTeams careTeams;
    private final AddressBlocks blocks;
    private final Stays stays;
    private final Folder folder;
    private final OpenTasks tasks;
    private final FormWords words;
    private final RegisterNames names;
    private final Clock clock;

    ClientFolderReading(
            CaseAccess access,
            AccessLog accessLog,
            CaseFiles caseFiles,
            CareTeams careTeams,
            AddressBlocks blocks,
            Stays stays,
            Folder folder,
            OpenTasks tasks,
            FormWords words,
            RegisterNames names,
            Clock clock) {
        this.access = access;
        this.accessLog = accessLog;
        this.caseFiles = caseFiles;
        this.careTeams = careTeams;
        this.blocks = blocks;
        this.stays = stays;
        this.folder = folder;
        this.tasks = tasks;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    /** @throws no.krisesenter.access.NoSuchCase for a reader without need */
    @Transactional
    public CaseView first(StaffId reader, CaseReference reference) {
        Grant grant = access.require(reader, reference);
        CaseCard card = caseFiles.get(reference);
        accessLog.note(
                new Access(Access.Action.READ, card.centre(), reader, reference, null, CASE_PAGE, null, grant.code()));
        return new CaseView(
                reference.value(),
                card.alias(),
                Norwegian.threat(card.threatLevel()),
                Norwegian.addressBlock(blocks.of(reference)),
                stay(reference),
                team(reference),
                work(reference),
                folder.headings(reference, reader).stream()
                        .map(heading -> section(reference, heading))
                        .toList());
    }

    /** @throws NoSuchElementException for a reader without need, and when nothing has been written there */
    @Transactional
    public SectionView section(
            StaffId reader, CaseReference reference, @Nullable ChildReference child, String section) {
        List<Entry> entries = folder.read(reference, child, section, reader);
        if (entries.isEmpty()) {
            throw new NoSuchElementException("There is no such section.");
        }
        CaseCard card = caseFiles.get(reference);
        Words spoken = words(section);
        Answered answered = new Answered(spoken, names.at(card.centre()));
        return new SectionView(
                reference.value(),
                card.alias(),
                spoken.title(),
                child == null ? "" : names.child(child),
                entries.stream()
                        .map(entry -> new SectionView.Revision(
                                entry.revision(),
                                Norwegian.moment(entry.at()),
                                names.staff(entry.author()),
                                answered.lines(entry.answers())))
                        .toList());
    }

    private String stay(CaseReference reference) {
        List<StayCard> all = stays.of(reference);
        if (all.isEmpty()) {
            return "Bor ikke på senteret";
        }
        StayCard newest = all.get(all.size() - 1);
        if (newest.open()) {
            return "Bor her siden " + Norwegian.day(Objects.requireNonNullElse(newest.arrivedAt(), clock.instant()));
        }
        Instant left = newest.leftAt();
        return left == null ? "Skal flytte inn" : "Flyttet ut " + Norwegian.day(left);
    }

    private List<CaseView.Colleague> team(CaseReference reference) {
        return careTeams.history(reference).stream()
                .filter(member -> member.until() == null)
                .map(member -> new CaseView.Colleague(
                        names.staff(member.staff()),
                        Norwegian.part(member.part())
                                + (member.child() == null ? "" : " (" + names.child(member.child()) + ")")))
                .toList();
    }

    private List<CaseView.Work> work(CaseReference reference) {
        Instant now = clock.instant();
        return tasks.of(reference).stream()
                .map(task -> new CaseView.Work(
                        task.name(),
                        task.stage(),
                        task.due() == null ? "" : Norwegian.moment(task.due()),
                        task.due() != null && task.due().isBefore(now),
                        task.assignee() == null ? "Ikke tatt" : names.staff(task.assignee())))
                .toList();
    }

    private CaseView.Section section(CaseReference reference, Folder.Heading heading) {
        String address = "/workplace/cases/%s/sections/%s".formatted(reference, heading.section());
        return new CaseView.Section(
                heading.child() == null ? address : address + "/" + heading.child(),
                words(heading.section()).title(),
                heading.child() == null ? "" : names.child(heading.child()),
                Norwegian.moment(heading.at()),
                names.staff(heading.author()));
    }

    private Words words(String form) {
        return words.of(form).orElseGet(() -> new Words("Eldre skjema", Map.of(), Map.of(), Map.of()));
    }
}
