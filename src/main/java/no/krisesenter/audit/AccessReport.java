package no.krisesenter.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who has read or written in a record, by day, newest first: what a client may see (personvernforordningen artikkel 15) and what a leader
 * goes through. Says which part of the record, never what it holds.
 */
public record AccessReport(List<Day> days) {

    /** @param date in the time zone of the centre */
    public record Day(LocalDate date, List<Look> looks) {}

    /**
     * What one person did with one part of the record on one day.
     *
     * @param at the first time that day
     * @param name as colleagues know the person; the id of somebody who has left for good
     * @param roles ids of the person's role groups today
     * @param section id of the form, or the name of a page or register
     * @param subject the child it was about, or null when it was about the case
     * @param grant code of what let the person in
     * @param times how often that day
     */
    public record Look(
            Instant at,
            StaffId staff,
            String name,
            List<String> roles,
            Access.Action action,
            String section,
            @Nullable ChildReference subject,
            String grant,
            int times) {

        /** What was done, in Norwegian. */
        public String actionInWords() {
            return AccessWords.action(action);
        }

        /** Why the person was let in, in Norwegian. */
        public String grantInWords() {
            return AccessWords.grant(grant);
        }
    }
}
