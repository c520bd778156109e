package no.krisesenter.contract;

import java.util.regex.Pattern;

/** How names look. */
final class Grammar {

    private static final String KEBAB = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final String CAMEL = "[a-z][A-Za-z0-9]*";
    private static final Pattern SLUG = Pattern.compile(KEBAB);
    private static final Pattern NAME = Pattern.compile(CAMEL);
    private static final Pattern PAIR = Pattern.compile(KEBAB + "\\." + KEBAB);
    private static final Pattern CODE = Pattern.compile(KEBAB + "|\\d+");
    private static final Pattern FLOW = Pattern.compile("flow_" + CAMEL + "_" + CAMEL + "(?:_\\d+)?");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|and|with|from|client|children|review|task|plan the|is|are|has)\\b");

    private Grammar() {}

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    static boolean isLowerCamel(String text) {
        return NAME.matcher(text).matches();
    }

    /** {@code <slug>.<slug>}, as forms, messages and deadlines are named. */
    static boolean isPair(String text) {
        return PAIR.matcher(text).matches();
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean isFlowId(String text) {
        return FLOW.matcher(text).matches();
    }

    /** A short Norwegian text: begins like a sentence, names no data, is not English. */
    static boolean readsNorwegian(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && !Character.isLowerCase(text.charAt(0))
                && !text.contains("${")
                && !ENGLISH.matcher(text).find();
    }

    static String lowerCamel(String kebab) {
        var camel = new StringBuilder();
        for (var word : kebab.split("[-.]")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
