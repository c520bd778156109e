package no.krisesenter.engine.models;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes that an expression in a model can have. */
final class Formula {

    private static final Pattern BEGINNING = Pattern.compile("[$#]\\s*\\{");
    private static final Pattern CALL = Pattern.compile("\\$\\{([a-z]\\w*)\\.([a-z]\\w*)\\(([^()]*)\\)}");
    private static final Pattern ARGUMENT = Pattern.compile("[a-z]\\w*|'[A-Za-z0-9._:-]*'|\\d+");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:[a-z]\\w*(?![\\w.(\\[])|'[A-Za-z0-9._-]*'|\"[A-Za-z0-9._-]*\"|\\d+|==|!=|&&|\\|\\||[<>]=?|!|\\(|\\))\\s*");
    private static final Pattern OUTPUT =
            Pattern.compile("\\$\\{decisionResult\\.(?:getSingleResult\\(\\)|singleResult)\\.[a-z]\\w*}");
    private static final String CASE = "#{execution.processBusinessKey}";

    private final Offer offer;

    Formula(Offer offer) {
        this.offer = offer;
    }

    /** Whether the engine would calculate anything in this text. */
    static boolean isOne(String text) {
        return BEGINNING.matcher(text).find();
    }

    boolean isPlain(String text) {
        return !isOne(text)
                || text.equals(CASE)
                || OUTPUT.matcher(text).matches()
                || isOfferedCall(text)
                || isCondition(text);
    }

    private boolean isOfferedCall(String text) {
        var call = CALL.matcher(text);
        if (!call.matches()) {
            return false;
        }
        var arguments = Stream.of(call.group(3).split(","))
                .map(String::strip)
                .filter(argument -> !argument.isEmpty())
                .toList();
        return arguments.stream()
                        .allMatch(argument -> ARGUMENT.matcher(argument).matches())
                && offer.has(call.group(1), call.group(2), arguments.size());
    }

    /** Variables, fixed values and comparisons. */
    private static boolean isCondition(String text) {
        if (!text.startsWith("${") || !text.endsWith("}")) {
            return false;
        }
        var inner = text.substring(2, text.length() - 1);
        var token = TOKEN.matcher(inner);
        int end = 0;
        while (end < inner.length() && token.find(end) && token.start() == end) {
            end = token.end();
        }
        return end == inner.length();
    }
}
