package no.krisesenter.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import no.krisesenter.forms.Asked;
import no.krisesenter.forms.Pen;
import org.jspecify.annotations.Nullable;

/**
 * What a random walk is inclined to do, so that all of them together come to every part of the journey: one in four begins much from the
 * folder, one makes for the end of the stay and what comes after, one goes far, one takes it as it comes. Each begins one thing of the folder
 * as early as it can, walk after walk through all that there is.
 *
 * @param steps how far it goes
 * @param begins how often something is begun from the folder, from 0 to 1
 * @param waits how often time passes, from 0 to 1
 * @param turn which of the actions of the folder is begun first, counted from 0 and beginning again after the last
 * @param leaves whether it makes for the end of the stay
 * @param leadsOn answers that are preferred, by the path of the question
 */
record Temper(
        int steps,
        double begins,
        double waits,
        int turn,
        boolean leaves,
        Map<String, Object> leadsOn,
        RandomGenerator chance) {

    /** Most of those who get in touch come to live here, or few walks would get far. */
    private static final Map<String, Object> MOVES_IN = Map.of(
            "contactKind", "help", "acuteOutcome", "taken-in", "mappingComplete", "yes", "chosenOffer", "shelter-stay");

    private static final Map<String, Object> MOVES_OUT =
            Map.of("planStillHolds", "yes", "followUpAnswer", "yes", "reached", "yes", "childConcern", "no");

    private static final Map<String, Object> COMES_FOR_TALKS =
            Map.of("chosenOffer", "day-service", "acuteDanger", false);
    private static final Map<String, Object> GOES_HOME =
            Map.of("chosenOffer", "goes-home", "acuteDanger", false, "callBackAgreed", "yes");

    /** The way out, the end first. */
    private static final List<String> WAY_OUT = List.of(
            "closure.",
            "re-establishment.",
            "departure.",
            "child-departure.",
            "return-to-perpetrator.",
            "first-contact.",
            "arrival.");

    private static final String MOVE_OUT = "report-change.moves-out";
    private static final String CHILDREN = "children";

    static Temper of(int number, RandomGenerator chance) {
        int turn = number / 4;
        return switch (number % 4) {
            case 0 -> new Temper(60, 0.3, 0.15, turn, false, MOVES_IN, chance);
            case 1 -> new Temper(80, 0.08, 0.2, turn, true, with(MOVES_OUT), chance);
            case 2 -> new Temper(120, 0.08, 0.3, turn, false, MOVES_IN, chance);
            default ->
                new Temper(
                        60,
                        0.1,
                        0.2,
                        turn,
                        false,
                        switch (turn % 4) {
                            case 0 -> with(COMES_FOR_TALKS);
                            case 1 -> with(GOES_HOME);
                            default -> MOVES_IN;
                        },
                        chance);
        };
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        var both = new HashMap<>(MOVES_IN);
        both.putAll(more);
        return Map.copyOf(both);
    }

    /** @param actions ids of all that the folder offers, in its order */
    String wish(List<String> actions) {
        return leaves ? MOVE_OUT : actions.get(turn % actions.size());
    }

    /** The form that is filled in next, most of the time; empty when one is as good as another. */
    Optional<String> next(List<String> open) {
        return leaves && chance.nextInt(4) > 0
                ? WAY_OUT.stream()
                        .flatMap(beginning -> open.stream().filter(form -> form.startsWith(beginning)))
                        .findFirst()
                : Optional.empty();
    }

    /** Asks as the pen does, and leads on. */
    Pen bends(Pen pen) {
        return new Pen() {
            @Override
            public @Nullable Object answer(Asked asked) {
                var answer = pen.answer(asked);
                var preferred = leadsOn.get(asked.path());
                return preferred != null && isAllowed(asked, preferred) && chance.nextInt(4) > 0 ? preferred : answer;
            }

            @Override
            public @Nullable List<Map<String, @Nullable Object>> rows(
                    String path, List<Map<String, @Nullable Object>> known) {
                return path.equals(CHILDREN) && known.isEmpty() && chance.nextBoolean()
                        ? List.of(Map.of())
                        : pen.rows(path, known);
            }
        };
    }

    private static boolean isAllowed(Asked asked, Object answer) {
        return answer instanceof Boolean || asked.options().contains(answer);
    }
}
