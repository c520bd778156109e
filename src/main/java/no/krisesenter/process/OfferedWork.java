package no.krisesenter.process;

/** To whom the engine has given work. Implemented by the engine. */
public interface OfferedWork {

    /** Whether this task of this case is given to this person, or offered to her while nobody has taken it. */
    boolean isFor(StaffId staff, CaseReference caseReference, String taskId);

    /** Whether any open task of this case is given or offered to this person. */
    boolean isForAny(StaffId staff, CaseReference caseReference);
}
