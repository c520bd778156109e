package no.krisesenter.journey;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import no.krisesenter.forms.Asked;
import no.krisesenter.forms.Pen;
import org.jspecify.annotations.Nullable;

/**
 * What a random walk is inclined to do, so that all of them together come to every part of the journey: one in four begins much from the
 * folder, one makes for the end of the stay, one goes far, one takes it as it comes. Each begins one thing of the folder as early as it can,
 * walk after walk through all that there is.
 *
 * @param steps how far it goes
 * @param begins how often something is begun from the folder, from 0 to 1
 * @param waits how often time passes, from 0 to 1
 * @param newest how often the task that came last is done first, from 0 to 1
 * @param wish which of the actions of the folder is begun first, counted from 0 and beginning again after the last
 */
record Temper(int steps, double begins, double waits, double newest, int wish, RandomGenerator chance) {

    /** Most of those who get in touch come to live here, many with children, or few walks would get far. */
    private static final Map<String, String> LEADS_ON = Map.of(
            "contactKind", "help", "acuteOutcome", "taken-in", "mappingComplete", "yes", "chosenOffer", "shelter-stay");

    private static final String CHILDREN = "children";

    static Temper of(int number, RandomGenerator chance) {
        int wish = number / 4;
        return switch (number % 4) {
            case 0 -> new Temper(60, 0.3, 0.15, 0.2, wish, chance);
            case 1 -> new Temper(80, 0.08, 0.2, 0.6, wish, chance);
            case 2 -> new Temper(120, 0.08, 0.3, 0.1, wish, chance);
            default -> new Temper(60, 0.1, 0.2, 0.2, wish, chance);
        };
    }

    /** Asks as the pen does, and leads on. */
    Pen bends(Pen pen) {
        return new Pen() {
            @Override
            public @Nullable Object answer(Asked asked) {
                var answer = pen.answer(asked);
                var preferred = LEADS_ON.get(asked.path());
                return preferred != null && asked.options().contains(preferred) && chance.nextInt(4) > 0
                        ? preferred
                        : answer;
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
}
