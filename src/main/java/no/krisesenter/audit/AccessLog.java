package no.krisesenter.audit;

import java.time.Instant;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who has seen or written what. Noted in the transaction of the access and before it: what cannot be noted is not given out
 * (personvernforordningen artikkel 32; Normen, faktaark 15).
 */
public interface AccessLog {

    /**
     * Notes what somebody is about to see or write.
     *
     * @throws LogUnavailable when it could not be noted: then give nothing out
     * @throws org.springframework.transaction.IllegalTransactionStateException outside the transaction of the access
     */
    void note(Access access);

    /**
     * Notes that somebody was not let in, whether the case exists or not. Outlives the roll-back that follows, and neither delays nor
     * changes the answer.
     *
     * @param section what was asked for: id of a form, or the name of a page
     */
    void refused(StaffId staff, CaseReference caseReference, String section, @Nullable String taskId);

    /** Everything that has been noted about a case, oldest first: the answer to "who has read about me". */
    List<Noted> of(CaseReference caseReference);

    /** An access and when it was. */
    record Noted(Instant at, Access access) {}
}
