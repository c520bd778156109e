package no.krisesenter.contract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where staff find what they can begin: what the team does in the folder, under a heading; what others do too in the list of Tasklist. */
final class Headings {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d?");
    private static final String CASE = "caseReference";

    /** The register of the cases whose folder opens for whoever asks. */
    private static final String OWN_CASES = "cases";

    private Headings() {}

    static List<Finding> named(Material material) {
        var findings = new Findings();
        var places = new HashSet<String>();
        for (var model : material.models()) {
            for (var start : model.nodes("startEvent")) {
                var headings = byAnswer(start.property("group"));
                findings.addIf(
                        headings.containsKey("")
                                ? headings.size() > 1
                                : !headings.isEmpty() && !headings.keySet().equals(Actions.options(material, start)),
                        model.file(),
                        "%s has a heading for %s, and its form offers %s.",
                        start.id(),
                        headings.keySet(),
                        Actions.options(material, start));
                byAnswer(start.property("often")).forEach((answer, place) -> {
                    findings.addIf(
                            !answer.isEmpty()
                                    && !Actions.options(material, start).contains(answer),
                            model.file(),
                            "%s is often '%s', which its form does not offer.",
                            start.id(),
                            answer);
                    findings.addIf(
                            !PLACE.matcher(place).matches() || !places.add(place),
                            model.file(),
                            "%s has the place '%s' among what is done often: a number that no other has.",
                            start.id(),
                            place);
                });
            }
        }
        return findings.all();
    }

    static List<Finding> whereItIsBegun(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            boolean ofTheTeam = model.process().children("startEvent").stream()
                    .flatMap(start -> material.form(start.camunda("formRef")).stream())
                    .flatMap(form -> form.fields().stream())
                    .anyMatch(field -> field.key().equals(CASE)
                            && field.json().path("valuesKey").asText().equals(OWN_CASES));
            boolean listed = !model.process().camunda("isStartableInTasklist").equals("false");
            findings.addIf(
                    ofTheTeam && listed,
                    model.file(),
                    "whoever may begin the process sees the folder of the case and begins it there: take it out of the list"
                            + " (in Modeler: Tasklist, Startable).");
            findings.addIf(
                    !ofTheTeam && !listed,
                    model.file(),
                    "who begins the process may be outside the team of a case, and it is not in the list of what begins without a folder.");
        }
        return findings.all();
    }

    /** What a property says by answer; by nothing where it is said of the whole form. */
    private static Map<String, String> byAnswer(String property) {
        return Arrays.stream(property.split(";"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toMap(
                        each -> each.contains("=") ? each.substring(0, each.indexOf('=')) : "",
                        each -> each.substring(each.indexOf('=') + 1),
                        (one, other) -> one + ";" + other,
                        TreeMap::new));
    }
}
