package no.krisesenter.access;

import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/** Says what lets a person see a case at this moment. Nobody sees a case by role, and nobody learns that a case exists which is not hers. */
public interface CaseAccess {

    /**
     * What lets this person see the whole case now.
     *
     * @throws NoSuchCase when nothing does, exactly as for a case that does not exist
     */
    Grant require(StaffId reader, CaseReference reference);

    /**
     * What lets this person see the form of a task now: membership, or that the engine has given or offered her this very task.
     *
     * @param taskId null for a form that starts a process: then only what opens the whole case counts
     * @throws NoSuchCase when nothing does, exactly as for a case that does not exist
     */
    Grant requireForTask(StaffId reader, CaseReference reference, @Nullable String taskId);

    /**
     * What lets this person send in a form that starts a process about a case that exists already.
     *
     * @throws NoSuchCase when nothing does, exactly as for a case that does not exist
     */
    Grant requireForStart(StaffId author, CaseReference reference, String form);

    /** What lets this person see the whole case now, if anything does. */
    Optional<Grant> find(StaffId reader, CaseReference reference);
}
