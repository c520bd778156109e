package no.krisesenter.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An expression in a model.
 *
 * @param at the element that carries it
 * @param place what it is for
 */
record Expression(Model model, Tag at, Place place, String text) {

    enum Place {
        WORK,
        MESSAGE,
        TIME,
        COLLECTION,
        PEOPLE,
        CONDITION,
        OUTPUT
    }

    /** {@code ${bean.method(arguments)}}. */
    record Call(String bean, String method, List<String> arguments) {

        List<String> variables() {
            return arguments.stream()
                    .filter(argument -> !argument.startsWith("'"))
                    .toList();
        }
    }

    private static final Pattern CALL = Pattern.compile("\\$\\{([a-z]\\w*)\\.([a-z]\\w*)\\(([^()]*)\\)}");
    private static final Pattern ARGUMENT = Pattern.compile("[a-z]\\w*|'[a-z0-9.-]+'");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>[a-z]\\w*)(?![\\w.(])|(?<text>'[a-z0-9-]*'|\"[a-z0-9-]*\")|(?<number>\\d+)|==|!=|&&|\\|\\||[<>]=?|!|\\(|\\))\\s*");
    private static final Pattern OUTPUT =
            Pattern.compile("\\$\\{decisionResult\\.(?:getSingleResult\\(\\)|singleResult)\\.(\\w+)}");
    private static final Pattern COMPARED = Pattern.compile("([a-z]\\w*)\\s*[!=]=\\s*(?:'([^']*)'|\"([^\"]*)\")");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "not", "and", "or");

    static List<Expression> of(Model model) {
        var all = new ArrayList<Expression>();
        model.all().forEach(tag -> of(model, tag).forEach(all::add));
        return all;
    }

    private static Stream<Expression> of(Model model, Tag tag) {
        return switch (tag.type()) {
            case "serviceTask" -> one(model, tag, Place.WORK, tag.camunda("expression"));
            case "messageEventDefinition" -> one(model, tag.parent(), Place.MESSAGE, tag.camunda("expression"));
            case "timeDate", "timeDuration", "timeCycle" ->
                one(model, tag.parent().parent(), Place.TIME, tag.text());
            case "multiInstanceLoopCharacteristics" ->
                one(model, tag.parent(), Place.COLLECTION, tag.camunda("collection"));
            case "conditionExpression" -> one(model, tag.parent(), Place.CONDITION, tag.text());
            case "completionCondition" -> one(model, tag.parent().parent(), Place.CONDITION, tag.text());
            case "outputParameter", "inputParameter" ->
                one(model, tag.parent().parent().parent(), Place.OUTPUT, tag.text());
            case "userTask" ->
                Stream.of("assignee", "candidateGroups", "candidateUsers", "dueDate", "followUpDate", "priority")
                        .flatMap(attribute -> listed(tag.camunda(attribute)))
                        .filter(one -> one.contains("{"))
                        .flatMap(one -> one(model, tag, Place.PEOPLE, one));
            default -> Stream.empty();
        };
    }

    /** What stands between commas, where the commas of a call do not count. */
    static Stream<String> listed(String text) {
        return Stream.of(text.split(",(?![^(]*\\))")).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static Stream<Expression> one(Model model, Tag at, Place place, String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(new Expression(model, at, place, text));
    }

    Optional<Call> call() {
        var matcher = CALL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var arguments = Stream.of(matcher.group(3).split(","))
                .map(String::strip)
                .filter(argument -> !argument.isEmpty())
                .toList();
        return arguments.stream()
                        .allMatch(argument -> ARGUMENT.matcher(argument).matches())
                ? Optional.of(new Call(matcher.group(1), matcher.group(2), arguments))
                : Optional.empty();
    }

    /** The output of a table that it reads. */
    Optional<String> output() {
        var matcher = OUTPUT.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Only variables, literals and comparisons. */
    boolean isPlainCondition() {
        if (!text.startsWith("${") || !text.endsWith("}")) {
            return false;
        }
        var rest = TOKEN.matcher(inner());
        int end = 0;
        while (rest.find() && rest.start() == end) {
            end = rest.end();
        }
        return end == inner().length();
    }

    /** Names of the variables that it reads. */
    Set<String> variables() {
        if (place != Place.CONDITION) {
            return call().map(call -> Set.copyOf(call.variables())).orElse(Set.of());
        }
        var names = new LinkedHashSet<String>();
        TOKEN.matcher(inner()).results().forEach(token -> {
            var name = token.group().strip();
            if (Grammar.isLowerCamel(name) && !WORDS.contains(name)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Variables that are compared with a text, as {@code variable} and {@code text}. */
    List<String[]> comparisons() {
        return COMPARED.matcher(text)
                .results()
                .map(found -> new String[] {found.group(1), found.group(2) == null ? found.group(3) : found.group(2)})
                .toList();
    }

    private String inner() {
        return text.substring(2, text.length() - 1);
    }
}
