package no.krisesenter.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Questions whose answers can tell where somebody is, lives or is going: a designer marks them {@code place: true}, or they are named here
 * with the reason why not.
 */
final class Places {

    private static final String REGISTER_OF_PLACES = "centres";
    private static final Pattern LABEL = Pattern.compile(
            "adress|kommune|bydel|bosted|skole|barnehage|\\bsfo\\b|fritid|arbeidssted|arbeidsplass|arbeidsgiver|\\bjobb|\\blege"
                    + "|fastlege|sykehus|senter|sentre|sted(et|er)?\\b|bolig|distrikt|\\bvei\\b|\\breise|utlandet|hjemme|flytte"
                    + "|\\bhvor\\b(?! (høy|redd|trygg|lenge|alvorlig|god|godt|langt|mange|flink|mye|ofte))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> KEY = Set.of(
            "place",
            "address",
            "municipality",
            "school",
            "kindergarten",
            "workplace",
            "employer",
            "doctor",
            "hospital",
            "where",
            "centre",
            "centres",
            "route",
            "district",
            "home",
            "destination",
            "leisure",
            "movement",
            "area",
            "outside",
            "housing",
            "agency",
            "contact");
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+");

    private static final String REACHED = "says how she is reached: number, time, code word";
    private static final String CONDITIONS = "says what has to be right, not where";

    /** Form and key path, and why the question is not one of place. */
    private static final Map<String, String> NOT_OF_PLACE = Map.ofEntries(
            Map.entry("first-contact.going-home/safeContact", REACHED),
            Map.entry("first-contact.register-client/safeContact", REACHED),
            Map.entry("first-contact.register-contact/safeContact", REACHED),
            Map.entry("departure.complete-departure/safeContact", REACHED),
            Map.entry("return-to-perpetrator.agree-safe-return/safeContact", REACHED),
            Map.entry("re-establishment.contact-client/safeContact", REACHED),
            Map.entry("report-change.report-change/safeContact", REACHED),
            Map.entry("safety-work.agree-safety-plan/emergencyContact", "says whom she calls"),
            Map.entry("departure.update-safety-plan/emergencyContact", "says whom she calls"),
            Map.entry("needs-mapping.own-wishes/mustBeInPlace", CONDITIONS),
            Map.entry("stay-plan.make-plan/inPlaceAfterwards", CONDITIONS),
            Map.entry("child-departure.prepare-child/mustBeInPlace", CONDITIONS),
            Map.entry(
                    "first-contact.handle-acute-danger/whereAndWhat",
                    "asks what happens; where has a question of its own"),
            Map.entry("police-contact.contact-police/contactNote", "a note of what was said"),
            Map.entry("safety-work.consider-police/consentKept", "says where a paper lies at the centre"),
            Map.entry(
                    "honour-related-violence.map-honour-violence/networkWhere",
                    "says where she must not go: without it she may be moved to the danger"),
            Map.entry("safety-work.map-threat/perpetrators/area", "says where the perpetrator lives"),
            Map.entry("departure.update-safety-plan/safeAtHome", "says how a home is locked, not where it lies"),
            Map.entry("departure.update-safety-plan/whoKnowsAddress", "says who knows, by role"),
            Map.entry(
                    "re-establishment.contact-client/eachChild/contactWithParent",
                    "says how a child is before and after it has met a parent"));

    private Places() {}

    static List<Finding> marked(Material material) {
        var findings = new Findings();
        var named = new HashSet<String>();
        for (var form : material.forms()) {
            for (var field : form.fields()) {
                var name = form.id() + "/" + field.list() + field.key();
                var isMarked = field.property("place").equals("true");
                var isNamed = NOT_OF_PLACE.containsKey(name);
                if (isNamed) {
                    named.add(name);
                }
                findings.addIf(
                        asksForAPlace(field) && !isMarked && !isNamed,
                        form.file(),
                        "the %s seems to ask for a place: mark it place, or say in Places why it tells of none.",
                        field.named());
                findings.addIf(
                        isNamed && (isMarked || !asksForAPlace(field)),
                        form.file(),
                        "the %s need not be named in Places any more.",
                        field.named());
                findings.addIf(
                        isMarked && field.steers(),
                        form.file(),
                        "the %s tells of a place and must not steer the process.",
                        field.named());
            }
        }
        NOT_OF_PLACE.keySet().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> findings.add("forms", "there is no %s any more, which Places names.", name));
        return findings.all();
    }

    private static boolean asksForAPlace(Field field) {
        if (field.isShownOnly()) {
            return false;
        }
        if (field.json().path("valuesKey").asText().equals(REGISTER_OF_PLACES)) {
            return true;
        }
        return Set.of("textfield", "textarea").contains(field.type())
                && (LABEL.matcher(field.label()).find() || words(field.key()).anyMatch(KEY::contains));
    }

    private static Stream<String> words(String key) {
        return WORD.matcher(key).results().map(found -> found.group().toLowerCase(Locale.ROOT));
    }
}
