package no.krisesenter.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work done on behalf of a member of staff through the same forms that Tasklist uses. Used by the demonstration. */
public interface Workbench {

    /**
     * Starts a process by its start form and answers the reference of its case.
     *
     * @throws Refused when the form or a rule says no; then nothing is kept
     */
    CaseReference start(StaffId by, String process, Map<String, @Nullable Object> answers);

    /** Takes and completes the open task of the case with this form; the first one where there are several. */
    void complete(StaffId by, CaseReference caseReference, String form, Map<String, @Nullable Object> answers);

    /** Ids of forms of the tasks that are open in the case, in the order in which they were created. */
    List<String> openForms(CaseReference caseReference);

    /**
     * Lets a timer of the case ring now instead of in its time, and says whether there was one. The clock does not move: everything that
     * follows is due from now.
     *
     * @param timer process and element, e.g. {@code stay-plan/catchEvent_timeToStart}
     */
    boolean ring(CaseReference caseReference, String timer);

    /**
     * Does work that nothing else in the engine meanwhile gets in the way of: its own background work rests, and goes on afterwards. What
     * the work leaves to the background is done by {@link #catchUp}.
     */
    void undisturbed(Runnable work);

    /** Does everything that the engine would do in the background now, one after the other; no timers. */
    void catchUp();
}
