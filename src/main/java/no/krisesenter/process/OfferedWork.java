package no.krisesenter.process;

import java.util.Set;

/** To whom the engine has given work. Implemented by the engine. */
public interface OfferedWork {

    /** Whether this task of this case is given to this person, or offered to her while nobody has taken it. */
    boolean isFor(StaffId staff, CaseReference caseReference, String taskId);

    /** The cases of all tasks that are given or offered to this person now. */
    Set<CaseReference> casesOf(StaffId staff);
}
