package no.krisesenter.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The questions of a form: kind, key, words, answers. */
final class Questions {

    private static final Set<String> CLOSED = Set.of("checkbox", "radio", "select", "number", "datetime", "expression");
    private static final Set<String> FREE_TEXT = Set.of("textfield", "textarea");
    private static final Set<String> REGISTERS = Set.of(
            "staff",
            "rooms",
            "children",
            "cases",
            "team-cases",
            "known-cases",
            "earlier-cases",
            "centres",
            "consents",
            "agencies",
            "referrals");

    private Questions() {}

    static List<Finding> steering(Material material) {
        var findings = new Findings();
        each(material, (form, field) -> {
            if (!field.steers()) {
                return;
            }
            boolean whole = !field.type().equals("number")
                    || field.json().path("decimalDigits").asInt(-1) == 0;
            findings.addIf(
                    !CLOSED.contains(field.type()) || !whole || field.isShownOnly(),
                    form.file(),
                    "the %s may not steer the process: its answer is not closed.",
                    field.named());
            findings.addIf(
                    !field.list().isEmpty(),
                    form.file(),
                    "the %s lies in rows and may not steer the process.",
                    field.named());
            findings.addIf(
                    !Grammar.isLowerCamel(field.property("variable")),
                    form.file(),
                    "the %s steers by '%s', which is not lowerCamel.",
                    field.named(),
                    field.property("variable"));
        });
        return findings.all();
    }

    static List<Finding> facts(Material material) {
        var findings = new Findings();
        each(
                material,
                (form, field) -> findings.addIf(
                        !field.property("fact").isEmpty() && !Code.facts().contains(field.property("fact")),
                        form.file(),
                        "the %s tells '%s', which no module takes over.",
                        field.named(),
                        field.property("fact")));
        return findings.all();
    }

    static List<Finding> words(Material material) {
        var findings = new Findings();
        each(material, (form, field) -> {
            boolean asked = field.hasAnswer() && !field.isComputed();
            findings.addIf(
                    (asked || field.isList() || field.type().equals("group")) && !Grammar.readsNorwegian(field.label()),
                    form.file(),
                    "the %s has no Norwegian label: '%s'.",
                    field.named(),
                    field.label());
            findings.addIf(
                    asked && !Grammar.readsNorwegian(field.help()),
                    form.file(),
                    "the %s has no Norwegian help text: '%s'.",
                    field.named(),
                    field.help());
        });
        return findings.all();
    }

    static List<Finding> keys(Material material) {
        var findings = new Findings();
        for (var form : material.forms()) {
            var seen = new HashSet<String>();
            for (var field : form.fields()) {
                var key = field.isList() ? field.path() : field.key();
                if (field.hasAnswer() || field.isList()) {
                    findings.addIf(
                            !Grammar.isLowerCamel(key), form.file(), "the %s has no lowerCamel key.", field.named());
                    findings.addIf(
                            !seen.add(field.list() + key),
                            form.file(),
                            "the key of the %s is used twice.",
                            field.named());
                }
            }
        }
        return findings.all();
    }

    static List<Finding> options(Material material) {
        var findings = new Findings();
        each(material, (form, field) -> {
            var seen = new HashSet<String>();
            for (var option : field.options()) {
                var code = option.path("value").asText();
                findings.addIf(
                        option.path("value").isTextual() && !Grammar.isCode(code) && !Grammar.isPair(code),
                        form.file(),
                        "the %s offers '%s', which is no code.",
                        field.named(),
                        code);
                findings.addIf(!seen.add(code), form.file(), "the %s offers '%s' twice.", field.named(), code);
                findings.addIf(
                        !Grammar.readsNorwegian(option.path("label").asText()),
                        form.file(),
                        "the %s has no Norwegian label for '%s'.",
                        field.named(),
                        code);
            }
            boolean chooses = Set.of("radio", "select", "checklist", "taglist").contains(field.type());
            var register = field.json().path("valuesKey").asText();
            findings.addIf(
                    chooses && field.options().isEmpty() && !REGISTERS.contains(register),
                    form.file(),
                    "the %s offers nothing to choose from.",
                    field.named());
        });
        return findings.all();
    }

    static List<Finding> lengths(Material material) {
        var findings = new Findings();
        each(material, (form, field) -> {
            int longest = field.json().path("validate").path("maxLength").asInt();
            findings.addIf(
                    FREE_TEXT.contains(field.type()) && (longest < 1 || longest > 10_000),
                    form.file(),
                    "the %s takes a text of any length.",
                    field.named());
        });
        return findings.all();
    }

    private static void each(Material material, java.util.function.BiConsumer<Form, Field> look) {
        material.forms().forEach(form -> form.fields().forEach(field -> look.accept(form, field)));
    }
}
