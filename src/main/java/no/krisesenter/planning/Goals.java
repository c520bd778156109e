package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.MAKE_PLAN;
import static no.krisesenter.planning.PlanningForms.REVIEW_PLAN;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The goals of this stay as they stand, whether they were last written when the plan was made or when it was reviewed. */
@Component
class Goals {

    static final String KEY = "goals";

    private static final List<String> COLUMNS =
            List.of("theme", "urgency", "goal", "measure", "responsible", "agency", "milestone", "status");

    private final Answers answers;
    private final PresentStay stay;

    Goals(Answers answers, PresentStay stay) {
        this.answers = answers;
        this.stay = stay;
    }

    /** Rows by field key; empty when no goal has been written yet. */
    Optional<List<Map<String, @Nullable Object>>> newest(CaseReference reference) {
        Instant began = stay.began(reference);
        return Stream.of(MAKE_PLAN, REVIEW_PLAN)
                .flatMap(form -> answers.all(reference, form).stream())
                .filter(entry -> !entry.at().isBefore(began))
                .filter(entry -> !Said.in(entry).rows(KEY).isEmpty())
                .sorted(Comparator.comparing(Entry::at))
                .reduce((earlier, later) -> later)
                .map(entry -> Said.in(entry).rows(KEY).stream().map(Goals::row).toList());
    }

    private static Map<String, @Nullable Object> row(Said goal) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        COLUMNS.stream()
                .filter(goal::answered)
                .forEach(column -> row.put(column, goal.answers().get(column)));
        return row;
    }
}
