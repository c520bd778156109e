package no.krisesenter.record;

import java.util.Map;
import java.util.NoSuchElementException;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.Grant;
import no.krisesenter.access.NoSuchCase;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.Access.Action;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record's side of the forms. Every access is noted before anything is opened or kept. */
@Component
@Transactional
class RecordBook implements AnswerBook {

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Children children;
    private final RecordEntries entries;
    private final Drafts drafts;
    private final KnownBefore knownBefore;
    private final ObjectProvider<FactKeeper> keepers;
    private final AccessLog accessLog;

    RecordBook(
            CaseAccess access,
            CaseFiles caseFiles,
            Children children,
            RecordEntries entries,
            Drafts drafts,
            KnownBefore knownBefore,
            ObjectProvider<FactKeeper> keepers,
            AccessLog accessLog) {
        this.access = access;
        this.caseFiles = caseFiles;
        this.children = children;
        this.entries = entries;
        this.drafts = drafts;
        this.knownBefore = knownBefore;
        this.keepers = keepers;
        this.accessLog = accessLog;
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenForm form) {
        CaseReference reference = form.caseReference();
        if (reference == null) {
            return Map.of();
        }
        note(form, Action.READ);
        return knownBefore.of(form, reference);
    }

    @Override
    public void keep(Submission submission) {
        CaseReference reference = submission.caseReference();
        Grant grant = submission.taskId() == null
                ? access.requireForStart(submission.author(), reference, submission.form())
                : access.requireForTask(submission.author(), reference, submission.taskId());
        requireOfCase(submission.subject(), reference);
        caseFiles.holdUntilDone(reference);
        accessLog.note(new Access(
                Action.WRITE,
                caseFiles.get(reference).centre(),
                submission.author(),
                reference,
                submission.subject(),
                submission.form(),
                submission.taskId(),
                grant.code()));
        entries.add(submission);
        keepers.orderedStream().forEach(keeper -> keeper.take(submission));
        if (submission.taskId() != null) {
            drafts.dropAll(submission.taskId());
        }
    }

    @Override
    public CaseReference openCase(CentreId centre, StaffId by) {
        CaseReference reference = caseFiles.open(centre, by);
        accessLog.note(new Access(Action.WRITE, centre, by, reference, null, "case", null, "start"));
        return reference;
    }

    @Override
    public void keepDraft(OpenForm form, Map<String, @Nullable Object> answers) {
        Draft draft = Draft.of(form);
        note(form, Action.WRITE);
        drafts.keep(draft, answers);
    }

    @Override
    public void dropDraft(String taskId, StaffId writer) {
        drafts.drop(taskId, writer);
    }

    @Override
    public void dropDrafts(String taskId) {
        drafts.dropAll(taskId);
    }

    /** @throws NoSuchElementException when the reader has no need of the case, or the child is of another one: the same as when there is none */
    private void note(OpenForm form, Action action) {
        CaseReference reference = java.util.Objects.requireNonNull(form.caseReference());
        Grant grant = access.requireForTask(form.reader(), reference, form.taskId());
        if (!caseFiles.get(reference).centre().equals(form.centre())) {
            throw new NoSuchCase();
        }
        requireOfCase(form.subject(), reference);
        accessLog.note(new Access(
                action,
                form.centre(),
                form.reader(),
                reference,
                form.subject(),
                form.form(),
                form.taskId(),
                grant.code()));
    }

    private void requireOfCase(@Nullable ChildReference child, CaseReference reference) {
        if (child != null && !children.caseOf(child).equals(reference)) {
            throw new NoSuchElementException("There is no such child.");
        }
    }
}
