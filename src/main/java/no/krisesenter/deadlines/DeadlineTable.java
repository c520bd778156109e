package no.krisesenter.deadlines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.krisesenter.process.CaseFacts;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the deadline for a key: what the centre has decided, else the first row of the table that fits the case. */
@Component
class DeadlineTable {

    private final Decisions decisions;
    private final CaseFacts facts;
    private final CentreDeadlines centreDeadlines;

    /** Tables come with the application when it starts: the same question has the same answer until it stops. */
    private final Map<Map<String, @Nullable Object>, Optional<Deadline>> answers = new ConcurrentHashMap<>();

    DeadlineTable(Decisions decisions, CaseFacts facts, CentreDeadlines centreDeadlines) {
        this.decisions = decisions;
        this.facts = facts;
        this.centreDeadlines = centreDeadlines;
    }

    /** @throws UnknownDeadline when the table has no row for the key */
    Deadline find(String key, CaseReference caseReference) {
        return centreDeadlines
                .findById(new CentreDeadline.Key(facts.centreOf(caseReference).value(), key))
                .map(CentreDeadline::deadline)
                .orElseGet(() -> firstRow(
                                key,
                                facts.threatLevel(caseReference),
                                facts.daysInStay(caseReference),
                                facts.household(caseReference))
                        .orElseThrow(() -> new UnknownDeadline(key)));
    }

    boolean knows(String key) {
        return firstRow(key, null, null, null).isPresent();
    }

    private Optional<Deadline> firstRow(
            String key, @Nullable String threatLevel, @Nullable Long daysInStay, @Nullable String household) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("deadline", key);
        inputs.put("threatLevel", threatLevel);
        inputs.put("daysInStay", daysInStay);
        inputs.put("household", household);
        return answers.computeIfAbsent(inputs, this::ask);
    }

    private Optional<Deadline> ask(Map<String, @Nullable Object> inputs) {
        List<Map<String, Object>> rows = decisions.evaluate("deadlines", inputs);
        return rows.stream().findFirst().map(DeadlineTable::read);
    }

    private static Deadline read(Map<String, Object> row) {
        return new Deadline(
                Span.parse(String.valueOf(row.get("duration"))), DayCount.of(String.valueOf(row.get("calendar"))));
    }
}
