package no.krisesenter.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.krisesenter.demo.YearPlan.Journey;

/** What happens while somebody lives at the centre and is not a task: conversations, notes, a day away, a concern for a child, danger. */
final class YearOccasions {

    /** The form with which each begins. */
    static final Map<String, String> FORMS = Map.of(
            "conversation", "conversation.hold",
            "case-note", "case-note.write",
            "agreed-absence", "agreed-absence.agree",
            "child-concern", "child-concern.report",
            "acute-danger", "acute-danger.report",
            "report-change", "report-change.report-change");

    private static final Duration DAY = Duration.ofDays(1);

    private YearOccasions() {}

    static List<Occasion> of(Journey journey, long seed) {
        var random = new Random(seed * 7919 + journey.number());
        List<Occasion> occasions = new ArrayList<>();
        for (long day = 3; day < journey.stay().toDays(); day += 6 + random.nextInt(4)) {
            occasions.add(new Occasion(onDay(day, random), "conversation", Map.of()));
            if (random.nextInt(3) == 0) {
                occasions.add(new Occasion(
                        onDay(day + 1, random), "case-note", Map.of("actionNeeded", random.nextInt(3) == 0)));
            }
        }
        sometimes(4, 9, "agreed-absence", Map.of(), random, occasions);
        sometimes(8, 6, "report-change", Map.of("change", "threat-changed"), random, occasions);
        sometimes(15, 11, "acute-danger", Map.of(), random, occasions);
        if (journey.children() > 0) {
            sometimes(4, 10, "child-concern", Map.of(), random, occasions);
        }
        return occasions;
    }

    private static void sometimes(
            int oneOf, long day, String process, Map<String, Object> answers, Random random, List<Occasion> occasions) {
        if (random.nextInt(oneOf) == 0) {
            occasions.add(new Occasion(onDay(day, random), process, answers));
        }
    }

    private static Duration onDay(long day, Random random) {
        return DAY.multipliedBy(day).plusMinutes(random.nextInt(6 * 60));
    }

    /**
     * Something that happens.
     *
     * @param after the first contact
     * @param answers in the form with which it begins, besides those of the book
     */
    record Occasion(Duration after, String process, Map<String, Object> answers) {

        /** Says nothing of what it holds, so that it can be logged by mistake. */
        @Override
        public String toString() {
            return "Occasion";
        }
    }
}
