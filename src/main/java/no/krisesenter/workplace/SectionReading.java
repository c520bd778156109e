package no.krisesenter.workplace;

import java.util.List;
import java.util.NoSuchElementException;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Folder;
import no.krisesenter.record.Folder.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything that has been written in one form about a case or a child. */
@Component
class SectionReading {

    private final Folder folder;
    private final CaseFiles caseFiles;
    private final Leaves leaves;
    private final RegisterNames names;

    SectionReading(Folder folder, CaseFiles caseFiles, Leaves leaves, RegisterNames names) {
        this.folder = folder;
        this.caseFiles = caseFiles;
        this.leaves = leaves;
        this.names = names;
    }

    /** @throws NoSuchElementException for a reader without need, and when nothing has been written there */
    @Transactional
    public View of(StaffId reader, CaseReference reference, @Nullable ChildReference child, String section) {
        List<Written> written = folder.read(reference, child, section, reader);
        if (written.isEmpty()) {
            throw new NoSuchElementException("There is no such section.");
        }
        CaseCard card = caseFiles.get(reference);
        RegisterNames.OnPage onPage = names.at(card.centre());
        return new View(
                reference.value(),
                card.alias(),
                leaves.words(written.get(0)).title(),
                child == null ? "" : onPage.child(child),
                written.stream().map(each -> leaves.of(reference, each, onPage)).toList());
    }

    /** A part of the record, the newest first. */
    record View(String reference, String alias, String title, String about, List<Leaf> revisions) {}
}
