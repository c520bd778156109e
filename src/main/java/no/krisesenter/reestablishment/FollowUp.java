package no.krisesenter.reestablishment;

import static no.krisesenter.reestablishment.ReestablishmentForms.COMPLETE_DEPARTURE;
import static no.krisesenter.reestablishment.ReestablishmentForms.CONSIDER_ENDING;
import static no.krisesenter.reestablishment.ReestablishmentForms.CONTACT_CLIENT;
import static no.krisesenter.reestablishment.ReestablishmentForms.LEADER_EXTEND;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.deadlines.Deadlines;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.springframework.stereotype.Component;

/** How the contact after the newest stay has gone so far, as the record tells it. */
@Component
class FollowUp {

    private static final String LONG = "re-establishment.long";

    private final Answers answers;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;

    FollowUp(Answers answers, CaseFiles caseFiles, Deadlines deadlines) {
        this.answers = answers;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
    }

    /** Contacts that were answered, since the newest attempt without an answer. */
    int answeredInARow(CaseReference reference) {
        int row = 0;
        for (Entry contact : since(reference, CONTACT_CLIENT)) {
            row = reached(contact) ? row + 1 : 0;
        }
        return row;
    }

    /** Attempts without an answer, since the newest one with an answer or the newest time that ending was considered. */
    int unansweredInARow(CaseReference reference) {
        Instant considered =
                answers.newest(reference, CONSIDER_ENDING).map(Entry::at).orElse(Instant.MIN);
        int row = 0;
        for (Entry contact : since(reference, CONTACT_CLIENT)) {
            boolean counts = !reached(contact) && contact.at().isAfter(considered);
            row = counts ? row + 1 : 0;
        }
        return row;
    }

    /** Until when the client is followed up: the leader's newest extension, else twelve months after the client left. */
    Instant end(CaseReference reference) {
        return since(reference, LEADER_EXTEND).stream()
                .map(entry -> Said.in(entry).time("extendUntil"))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> deadlines.due(LONG, reference, leftAt(reference)));
    }

    private Instant leftAt(CaseReference reference) {
        return departure(reference)
                .flatMap(entry -> Said.in(entry).time("leftAt"))
                .orElseGet(() -> caseFiles.get(reference).openedAt());
    }

    private List<Entry> since(CaseReference reference, String form) {
        Instant departed = departure(reference).map(Entry::at).orElse(Instant.MIN);
        return answers.all(reference, form).stream()
                .filter(entry -> entry.at().isAfter(departed))
                .toList();
    }

    /** The departure that ended the newest stay; one that sent everybody back to the plan did not end it. */
    private Optional<Entry> departure(CaseReference reference) {
        return answers.all(reference, COMPLETE_DEPARTURE).stream()
                .filter(entry -> Said.in(entry).is("planStillHolds", "yes"))
                .max(Comparator.comparing(Entry::at));
    }

    private static boolean reached(Entry contact) {
        return Said.in(contact).is("reached", "yes");
    }
}
