package no.krisesenter.audit;

import java.time.Instant;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;

/**
 * What one person did in one case by one grant during a period.
 *
 * @param first id of the first row, which is also the order of what happened
 * @param grant code of what let the person in
 * @param at the first time
 */
public record Looks(
        long first,
        StaffId staff,
        CaseReference caseReference,
        String grant,
        Instant at,
        int reads,
        int writes,
        int prints,
        int denied) {}
