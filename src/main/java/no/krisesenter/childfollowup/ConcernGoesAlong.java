package no.krisesenter.childfollowup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever assesses a concern begins with the criteria as they were ticked last: by whoever reported it, or in the assessment before. */
@Component
class ConcernGoesAlong implements FormProposals {

    /** An older concern was another one. */
    private static final Duration SAME_CONCERN = Duration.ofDays(7);

    private static final String CONCERN_ABOUT = "concernAbout";

    private static final List<String> KEYS = List.of(
            CONCERN_ABOUT,
            "abuse",
            "neglect",
            "behaviour",
            "trafficking",
            "takenBack",
            "newViolence",
            "withPerpetrator",
            "minorAlone",
            "repeatStay",
            "childWelfareAsked",
            "uncertain",
            "urgency",
            "tellingDangerous");

    private final Answers answers;
    private final Clock clock;

    ConcernGoesAlong(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String form() {
        return ChildForms.ASSESS_CONCERN;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        Instant earliest = clock.instant().minus(SAME_CONCERN);
        Map<String, @Nullable Object> known = Stream.of(ChildForms.REPORT_CONCERN, ChildForms.ASSESS_CONCERN)
                .flatMap(form -> (child == null
                                ? answers.newest(caseReference, form)
                                : answers.newest(caseReference, child, form))
                        .stream())
                .filter(entry -> entry.at().isAfter(earliest))
                .max(Comparator.comparing(Entry::at))
                .map(ConcernGoesAlong::criteria)
                .orElseGet(HashMap::new);
        if (child != null) {
            known.put(CONCERN_ABOUT, "own-child");
        }
        return known;
    }

    private static Map<String, @Nullable Object> criteria(Entry entry) {
        Map<String, @Nullable Object> criteria = new HashMap<>(entry.answers());
        criteria.keySet().retainAll(KEYS);
        return criteria;
    }
}
