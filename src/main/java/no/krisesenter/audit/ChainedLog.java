package no.krisesenter.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The access log in the database: rows, chained by hash. */
@Component
class ChainedLog implements AccessLog {

    private final AccessRows rows;
    private final AccessChain chain;
    private final RefusedLooks refusedLooks;
    private final Clock clock;

    ChainedLog(AccessRows rows, AccessChain chain, RefusedLooks refusedLooks, Clock clock) {
        this.rows = rows;
        this.chain = chain;
        this.refusedLooks = refusedLooks;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Access access) {
        try {
            chain.append(rows.add(access, now()));
        } catch (DataAccessException failure) {
            throw LogUnavailable.because(failure);
        }
    }

    @Override
    public void refused(StaffId staff, CaseReference caseReference, String section, @Nullable String taskId) {
        refusedLooks.note(new RefusedLook(staff, caseReference, section, taskId), now());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Noted> of(CaseReference caseReference) {
        refusedLooks.settle();
        return rows.of(caseReference).stream()
                .map(row -> new Noted(row.at(), row.access()))
                .toList();
    }

    /** As precise as the database keeps it, so that the row reads as it was sealed. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
