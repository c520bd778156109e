package no.krisesenter.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question with something that its form allows, whatever it is: the same for the same numbers drawn. What must be answered is
 * always, everything else as often as wished. Rules between answers that only the server knows may still say no.
 */
public final class AnyAnswer implements Pen {

    private static final int MOST_DAYS = 28;
    private static final int MOST_CHOSEN = 3;
    private static final int WIDTH = 10;

    private final RandomGenerator chance;
    private final double howOften;
    private final String words;

    /**
     * @param howOften how often a question that may be left open is answered, from 0 to 1; of lists, how often a row is added
     * @param words what is written where text is asked for
     */
    public AnyAnswer(RandomGenerator chance, double howOften, String words) {
        this.chance = chance;
        this.howOften = howOften;
        this.words = words;
    }

    @Override
    public @Nullable Object answer(Asked asked) {
        boolean answers = asked.isOpen() || (asked.known() == null && chance.nextDouble() < howOften);
        return answers ? any(asked) : null;
    }

    @Override
    public @Nullable List<Map<String, @Nullable Object>> rows(String path, List<Map<String, @Nullable Object>> known) {
        if (chance.nextDouble() >= howOften) {
            return null;
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(known);
        rows.add(Map.of());
        return rows;
    }

    /** An allowed answer; null where there is none. */
    public @Nullable Object any(Asked asked) {
        Kind kind = asked.question().kind();
        if (kind instanceof ChoiceKind choice) {
            return chosen(asked.options(), choice.many());
        }
        if (kind instanceof TickKind) {
            return asked.required() || chance.nextBoolean();
        }
        if (kind instanceof NumberKind number) {
            return number(number, asked.scope());
        }
        if (kind instanceof MomentKind moment) {
            return moment(moment, asked.scope());
        }
        return kind instanceof TextKind text ? text(text, asked.scope()) : null;
    }

    private @Nullable Object chosen(List<Object> options, boolean many) {
        if (options.isEmpty()) {
            return null;
        }
        if (!many) {
            return options.get(chance.nextInt(options.size()));
        }
        List<Object> left = new ArrayList<>(options);
        List<Object> chosen = new ArrayList<>();
        int count = 1 + chance.nextInt(Math.min(MOST_CHOSEN, left.size()));
        while (chosen.size() < count) {
            chosen.add(left.remove(chance.nextInt(left.size())));
        }
        return chosen;
    }

    /** A multiple of the increment between the bounds, near the lower one where there is no upper. */
    private Object number(NumberKind kind, Scope scope) {
        BigDecimal step = kind.increment() == null ? BigDecimal.ONE : kind.increment();
        BigDecimal least = Limit.value(kind.min(), scope);
        BigDecimal most = Limit.value(kind.max(), scope);
        long first =
                least == null ? most == null || most.signum() >= 0 ? 0 : steps(most, step) - WIDTH : steps(least, step);
        long last = most == null
                ? first + WIDTH
                : Math.max(first, most.divideToIntegralValue(step).longValue());
        BigDecimal number = step.multiply(BigDecimal.valueOf(first + chance.nextLong(last - first + 1)));
        return kind.asText() ? number.toPlainString() : (Object) number;
    }

    private static long steps(BigDecimal bound, BigDecimal step) {
        BigDecimal[] parts = bound.divideAndRemainder(step);
        return parts[0].longValue() + (parts[1].signum() > 0 ? 1 : 0);
    }

    private Object moment(MomentKind kind, Scope scope) {
        LocalDate day = scope.today().plusDays(chance.nextInt(kind.disallowsPast() ? 0 : -MOST_DAYS, MOST_DAYS + 1));
        String time = "%02d:%02d".formatted(8 + chance.nextInt(12), 15 * chance.nextInt(4));
        String zone = switch (kind.zoning()) {
            case NO_TIMEZONE -> "";
            case UTC_OFFSET ->
                LocalDateTime.parse(day + "T" + time)
                        .atZone(scope.zone())
                        .getOffset()
                        .getId()
                        .replace("Z", "+00:00");
            case UTC_NORMALIZED -> "Z";
        };
        return switch (kind.subtype()) {
            case DATE -> day.toString();
            case TIME -> time + zone;
            case DATETIME -> day + "T" + time + zone;
        };
    }

    private String text(TextKind kind, Scope scope) {
        if (kind.format() == TextFormat.EMAIL) {
            return "ingen@eksempel.no";
        }
        if (kind.format() == TextFormat.PHONE) {
            return "+4799999999";
        }
        BigDecimal least = Limit.value(kind.minLength(), scope);
        BigDecimal most = Limit.value(kind.maxLength(), scope);
        String text = words;
        while (least != null && text.length() < least.intValue()) {
            text += " " + words;
        }
        return most == null || text.length() <= most.intValue()
                ? text
                : text.substring(0, most.intValue()).strip();
    }
}
