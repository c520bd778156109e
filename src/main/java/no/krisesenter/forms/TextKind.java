package no.krisesenter.forms;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text field or a text area.
 *
 * @param lines whether it may have several lines
 * @param maxLength in UTF-16 units without the white space around it, as in form-js; null means {@value #DEFAULT_LIMIT}
 * @param format null, or one of the two formats that form-js knows
 * @param patternMessage what the designer wants said when the pattern does not fit
 */
record TextKind(
        boolean lines,
        @Nullable Limit minLength,
        @Nullable Limit maxLength,
        @Nullable Pattern pattern,
        @Nullable String patternMessage,
        @Nullable TextFormat format)
        implements Kind {

    static final int HARD_LIMIT = 100_000;
    static final int DEFAULT_LIMIT = 10_000;

    @Override
    public @Nullable Object read(Object raw, Place place) {
        if (!(raw instanceof String text)) {
            place.refuse("type", "må være tekst.");
        } else if (text.length() > HARD_LIMIT) {
            place.refuse("max-length", atMost(BigDecimal.valueOf(HARD_LIMIT)));
        } else if (text.chars().anyMatch(c -> c == 0) || text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            place.refuse("characters", "har tegn som ikke kan lagres. Skriv teksten på nytt.");
        } else if (!lines && text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            place.refuse("one-line", "kan bare ha én linje.");
        } else {
            return text;
        }
        return null;
    }

    @Override
    public void check(Question question, Object answer, Scope scope, Place place) {
        String text = (String) answer;
        BigDecimal length = BigDecimal.valueOf(trimmedLength(text));
        BigDecimal min = Limit.value(minLength, scope);
        BigDecimal max = Limit.value(maxLength, scope);
        BigDecimal most = max == null ? BigDecimal.valueOf(DEFAULT_LIMIT) : max;
        if (length.compareTo(most) > 0) {
            place.refuse("max-length", atMost(most));
            return;
        }
        if (min != null && length.compareTo(min) < 0) {
            place.refuse("min-length", "må ha minst " + Decimals.shown(min) + " tegn.");
        }
        if (pattern != null && !fits(pattern, text)) {
            place.refuse(
                    "pattern",
                    patternMessage == null ? "er ikke skrevet på riktig måte." : "er ikke riktig: " + patternMessage);
        }
        if (format != null && !format.fits(text)) {
            place.refuse("format", format.demand());
        }
    }

    /** Length after {@code String.trim} of JavaScript, which knows more white space than Java's. */
    private static int trimmedLength(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** A pattern that runs out of stack on a long text does not fit it. */
    private static boolean fits(Pattern pattern, String text) {
        try {
            return pattern.matcher(text).find();
        } catch (StackOverflowError tooDeep) {
            return false;
        }
    }

    private static String atMost(BigDecimal length) {
        return "kan ha høyst " + Decimals.shown(length) + " tegn.";
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public Object forEngine(Object answer, ZoneId zone) {
        throw new IllegalStateException("Free text never goes to the engine.");
    }
}
