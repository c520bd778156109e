package no.krisesenter.workplace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.krisesenter.audit.Access;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.ChildCard;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Folder;
import no.krisesenter.record.Folder.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole client folder for a person: it opens only when her look has been noted, and each entry is opened once. */
@Component
class FolderReading {

    static final String FOLDER = "client-folder";
    static final String PANEL = "client-folder-panel";

    /** Where the plan and the safety plan are agreed and revised; what is newest stands. */
    private static final Set<String> PLAN = Set.of("stay-plan.make-plan", "stay-plan.review-plan");

    private static final Set<String> SAFETY_PLAN =
            Set.of("safety-work.agree-safety-plan", "departure.update-safety-plan", "re-establishment.renew-safety");
    private static final int IN_THE_PANEL = 3;

    private final Folder folder;
    private final CaseFiles caseFiles;
    private final Children children;
    private final Summaries summaries;
    private final WorkAhead workAhead;
    private final Leaves leaves;
    private final FolderConsents consents;
    private final ReadersReading readers;
    private final RegisterNames names;

    FolderReading(
            Folder folder,
            CaseFiles caseFiles,
            Children children,
            Summaries summaries,
            WorkAhead workAhead,
            Leaves leaves,
            FolderConsents consents,
            ReadersReading readers,
            RegisterNames names) {
        this.folder = folder;
        this.caseFiles = caseFiles;
        this.children = children;
        this.summaries = summaries;
        this.workAhead = workAhead;
        this.leaves = leaves;
        this.consents = consents;
        this.readers = readers;
        this.names = names;
    }

    /**
     * @param how whether it is read or printed
     * @throws no.krisesenter.access.NoSuchCase for a reader without need
     */
    @Transactional
    public FolderView whole(StaffId reader, CaseReference reference, Access.Action how) {
        List<Written> written = folder.open(reference, reader, how, FOLDER);
        RegisterNames.OnPage onPage = names.at(caseFiles.get(reference).centre());
        List<FolderView.Work> work = workAhead.open(reference, onPage);
        List<FolderView.Ahead> ahead = workAhead.planned(reference);
        return new FolderView(
                reference.value(),
                summaries.of(reference, onPage),
                summaries.team(reference, onPage),
                stages(work, ahead),
                work,
                ahead,
                newest(reference, written, SAFETY_PLAN, onPage),
                newest(reference, written, PLAN, onPage),
                childParts(reference, written, onPage),
                notes(written).map(each -> leaves.of(reference, each, onPage)).toList(),
                forms(reference, written, null, onPage),
                consents.in(reference, written, onPage),
                readers.days(reference).stream().limit(1).toList());
    }

    /** The most important, beside a task. Throws {@code NoSuchCase} for a reader without need. */
    @Transactional
    public Panel beside(StaffId reader, CaseReference reference) {
        List<Written> written = folder.open(reference, reader, Access.Action.READ, PANEL);
        RegisterNames.OnPage onPage = names.at(caseFiles.get(reference).centre());
        return new Panel(
                reference.value(),
                summaries.of(reference, onPage),
                summaries.team(reference, onPage),
                childParts(reference, List.of(), onPage),
                notes(written)
                        .limit(IN_THE_PANEL)
                        .map(each -> leaves.of(reference, each, onPage))
                        .toList());
    }

    private static List<String> stages(List<FolderView.Work> work, List<FolderView.Ahead> ahead) {
        return Stream.concat(
                        work.stream().map(FolderView.Work::stage),
                        ahead.stream().map(FolderView.Ahead::stage))
                .distinct()
                .toList();
    }

    private List<Leaf> newest(
            CaseReference reference, List<Written> written, Set<String> sections, RegisterNames.OnPage onPage) {
        return written.stream()
                .filter(each -> each.child() == null && sections.contains(each.section()))
                .limit(1)
                .map(each -> leaves.of(reference, each, onPage))
                .toList();
    }

    private static Stream<Written> notes(List<Written> written) {
        return written.stream().filter(each -> each.kind() == RecordKind.NOTE);
    }

    /** The newest of each form that is no note, without answers. */
    private List<Leaf> forms(
            CaseReference reference, List<Written> written, @Nullable ChildCard child, RegisterNames.OnPage onPage) {
        return newestOfEach(written, child)
                .filter(each -> each.kind() != RecordKind.NOTE && (child == null || each.kind() != RecordKind.PLAN))
                .map(each -> leaves.of(reference, each, onPage).closed())
                .toList();
    }

    private static Stream<Written> newestOfEach(List<Written> written, @Nullable ChildCard child) {
        Map<List<@Nullable Object>, Written> newest = new LinkedHashMap<>();
        written.stream()
                .filter(each -> java.util.Objects.equals(each.child(), child == null ? null : child.reference()))
                .forEach(each -> newest.putIfAbsent(Arrays.asList(each.section(), each.child()), each));
        return newest.values().stream();
    }

    private List<FolderView.ChildPart> childParts(
            CaseReference reference, List<Written> written, RegisterNames.OnPage onPage) {
        return children.of(reference).stream()
                .map(child -> new FolderView.ChildPart(
                        child.nickname().reveal(),
                        child.birthYear() == null ? "Fødselsår ikke oppgitt" : "Født " + child.birthYear(),
                        Norwegian.stay(child),
                        Summaries.level(child.threatLevel()),
                        Norwegian.threat(child.threatLevel()),
                        contact(reference, child, onPage),
                        newestOfEach(written, child)
                                .filter(each -> each.kind() == RecordKind.PLAN)
                                .map(each -> leaves.of(reference, each, onPage))
                                .toList(),
                        forms(reference, written, child, onPage)))
                .toList();
    }

    private String contact(CaseReference reference, ChildCard child, RegisterNames.OnPage onPage) {
        return summaries.present(reference).stream()
                .filter(member ->
                        member.part() == Part.CHILD_CONTACT && child.reference().equals(member.child()))
                .findFirst()
                .map(member -> onPage.staff(member.staff()))
                .orElse("Ingen ennå");
    }

    /** What a task is done with beside it. */
    record Panel(
            String reference,
            FolderView.Summary summary,
            List<FolderView.Colleague> team,
            List<FolderView.ChildPart> children,
            List<Leaf> notes) {}
}
