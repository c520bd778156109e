package no.krisesenter.audit;

import java.util.Locale;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reads or writes a part of a case. Says which part, never what it holds.
 *
 * @param subject the child it is about, or null when it is about the case
 * @param section id of the form, or the name of a register
 * @param grant code of what let the person in: {@code care-team}, {@code task}, {@code break-glass:<id>} …
 */
public record Access(
        Action action,
        CentreId centre,
        StaffId staff,
        CaseReference caseReference,
        @Nullable ChildReference subject,
        String section,
        @Nullable String taskId,
        String grant) {

    /** The grant of somebody who was not let in. */
    public static final String NO_GRANT = "none";

    /** What was done. */
    public enum Action {
        READ,
        WRITE,
        PRINT,
        /** Somebody wanted to see it and was not let in. */
        DENIED,
        BREAK_GLASS_OPENED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Action of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
