package no.krisesenter.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A decision table as it lies in {@code processes/}. */
record Table(String file, Tag definitions) {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    static Table of(String file, String text) {
        return new Table(file, Tag.parse(file, text));
    }

    /** Name of the file without its folder and ending. */
    String slug() {
        return file.replaceFirst("^.*/", "").replaceFirst("\\.dmn$", "");
    }

    Tag decision() {
        return definitions.child("decision").orElseThrow();
    }

    Tag table() {
        return decision().child("decisionTable").orElseThrow();
    }

    String id() {
        return decision().id();
    }

    List<String> inputs() {
        return table().children("input").stream()
                .map(input -> input.all("text").findFirst().map(Tag::text).orElse(""))
                .toList();
    }

    List<String> outputs() {
        return table().children("output").stream().map(Tag::name).toList();
    }

    List<Tag> rules() {
        return table().children("rule");
    }

    static List<String> cells(Tag rule, String kind) {
        return rule.children(kind).stream().map(Tag::text).toList();
    }

    /** The texts in quotation marks in one column. */
    Set<String> literals(String kind, int column) {
        var all = new LinkedHashSet<String>();
        rules().forEach(rule ->
                LITERAL.matcher(cells(rule, kind).get(column)).results().forEach(found -> all.add(found.group(1))));
        return all;
    }
}
