package no.krisesenter.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import no.krisesenter.forms.Feel;

/**
 * A question of a form as a test sees it, read from the form's JSON and not by the code that is tested.
 *
 * @param list key of the list in whose rows it is asked, or null
 * @param listLabel label of that list, or null
 * @param hides conditions, any of which hides it
 */
public record FormQuestion(
        String form,
        String key,
        String type,
        String label,
        String list,
        String listLabel,
        List<String> hides,
        JsonNode node) {

    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|[A-Za-z_]\\w*");

    /** Everything that a form asks and somebody can answer, in the form's order; rows of lists included. */
    public static List<FormQuestion> of(String form) {
        var questions = new ArrayList<FormQuestion>();
        gather(form, FormFiller.read(form).path("components"), null, List.of(), questions);
        return questions;
    }

    /** Keys of what a form shows without asking. */
    public static List<String> shownIn(String form) {
        return FormFiller.read(form).findParents("disabled").stream()
                .filter(part -> part.path("disabled").asBoolean() && part.has("key"))
                .map(part -> part.path("key").asText())
                .toList();
    }

    private static void gather(
            String form, JsonNode components, JsonNode list, List<String> outer, List<FormQuestion> questions) {
        for (var part : components) {
            var hides = new ArrayList<>(outer);
            if (part.path("conditional").path("hide").isTextual()) {
                hides.add(part.path("conditional").path("hide").asText());
            }
            var type = part.path("type").asText();
            if (part.has("components")) {
                gather(form, part.path("components"), type.equals("dynamiclist") ? part : list, hides, questions);
            } else if (part.has("key")
                    && !type.equals("expression")
                    && !part.path("disabled").asBoolean()
                    && !part.path("readonly").asBoolean()) {
                questions.add(new FormQuestion(
                        form,
                        part.path("key").asText(),
                        type,
                        part.path("label").asText(),
                        list == null ? null : list.path("path").asText(),
                        list == null ? null : list.path("label").asText(),
                        hides,
                        part));
            }
        }
    }

    /** Where its answer lies. */
    public String path() {
        return list == null ? key : list + "." + key;
    }

    public boolean isInList() {
        return list != null;
    }

    public boolean isFreeText() {
        return type.equals("textfield") || type.equals("textarea");
    }

    public boolean isRequired() {
        return node.path("validate").path("required").asBoolean();
    }

    /** The options that the form itself lists. */
    public List<Object> options() {
        return StreamSupport.stream(node.path("values").spliterator(), false)
                .<Object>map(option -> option.path("value").asText())
                .toList();
    }

    /** @param shown what the form shows without asking */
    public boolean isShown(Map<String, ?> answers, Map<String, ?> shown, Feel feel) {
        var known = new LinkedHashMap<String, Object>(shown);
        known.putAll(answers);
        return hides.stream().noneMatch(hide -> Boolean.TRUE.equals(feel.evaluate(hide, known)));
    }

    /** The names that its conditions speak of. */
    Set<String> dependsOn() {
        var names = new LinkedHashSet<String>();
        hides.forEach(hide -> NAME.matcher(hide)
                .results()
                .map(found -> found.group())
                .filter(name -> !name.startsWith("\""))
                .forEach(names::add));
        return names;
    }

    @Override
    public String toString() {
        return form + "/" + path();
    }
}
