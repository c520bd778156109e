package no.krisesenter.process;

/** The work that the engine still remembers, told to the journal once more. Implemented by the engine. */
public interface WorkHistory {

    /** Tells every step that runs or has been kept in the history; says how many. */
    int tell(WorkJournal journal);
}
