package no.krisesenter.conversations;

import static no.krisesenter.conversations.ConversationForms.DUE;
import static no.krisesenter.conversations.ConversationForms.FOLLOW_UP;
import static no.krisesenter.conversations.ConversationForms.HOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.springframework.stereotype.Component;

/** What the record says of conversations: held, agreed, gone by. */
@Component
class Talks {

    private static final String NEXT = "nextConversation";

    private final Answers answers;

    Talks(Answers answers) {
        this.answers = answers;
    }

    /** The day that was agreed last, whoever wrote it down and where; empty when the newest agreement names none. */
    Optional<LocalDate> nextAgreed(CaseReference reference) {
        return newest(reference, HOLD, DUE, FOLLOW_UP)
                .map(entry -> entry.answers().get(NEXT))
                .map(day -> LocalDate.parse(day.toString()));
    }

    /** How often it was time for a conversation since one was held, or since somebody looked into why none is held. */
    long roundsWithout(CaseReference reference) {
        Instant since = newest(reference, HOLD, FOLLOW_UP).map(Entry::at).orElse(Instant.MIN);
        return answers.all(reference, DUE).stream()
                .filter(entry -> entry.at().isAfter(since))
                .count();
    }

    Optional<StaffId> whoHeldTheLast(CaseReference reference) {
        return newest(reference, HOLD).map(Entry::author);
    }

    /** What helps at night, as it was agreed last. */
    Optional<Object> nightPlan(CaseReference reference) {
        return answers.all(reference, HOLD).stream()
                .map(entry -> entry.answers().get("nightPlan"))
                .filter(plan -> plan != null && !plan.toString().isBlank())
                .reduce((earlier, later) -> later);
    }

    private Optional<Entry> newest(CaseReference reference, String... forms) {
        return Stream.of(forms)
                .flatMap(form -> answers.newest(reference, form).stream())
                .max(Comparator.comparing(Entry::at));
    }
}
