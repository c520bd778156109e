package no.krisesenter.forms;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question asks for: which JSON fits, which answers are allowed, and what the engine gets. */
sealed interface Kind permits TextKind, NumberKind, MomentKind, TickKind, ChoiceKind, ComputedKind {

    /** The value in the type in which it is kept; null after a complaint that it cannot be read. */
    @Nullable
    Object read(Object raw, Place place);

    /** Complains about an answer that is not allowed. */
    void check(Question question, Object answer, Scope scope, Place place);

    /** Whether answers are codes, numbers, booleans or dates, so that they may steer a process. */
    boolean isClosed();

    /** The answer in the type in which the engine keeps it. */
    Object forEngine(Object answer, ZoneId zone);

    /** What is said when a required answer is missing. */
    default String missing() {
        return "må fylles ut.";
    }

    default boolean isMissing(@Nullable Object answer) {
        return isUnanswered(answer);
    }

    /** Whether form-js would submit this answer for a question that was opened with that value and left alone. */
    default boolean same(@Nullable Object before, @Nullable Object answer, Scope scope) {
        return looksAlike(before, answer);
    }

    /** Whether form-js writes both alike. */
    static boolean looksAlike(@Nullable Object one, @Nullable Object other) {
        return canonical(one).equals(canonical(other));
    }

    static boolean isUnanswered(@Nullable Object answer) {
        return answer == null
                || (answer instanceof String text && text.isBlank())
                || (answer instanceof List<?> list && list.isEmpty());
    }

    /** Numbers as text, lines of text as one line, and nothing for everything that form-js calls an empty value. */
    private static Object canonical(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "" : list.stream().map(Kind::canonical).toList();
        }
        BigDecimal number = value instanceof Number ? Decimals.read(value) : null;
        if (number != null) {
            return number.toPlainString();
        }
        return value == null || Boolean.FALSE.equals(value)
                ? ""
                : value.toString().replaceAll("[\\r\\n\\t]", " ");
    }
}
