package no.krisesenter.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.demo.YearPlan.Journey;
import no.krisesenter.demo.YearPlan.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** What is filled in during the year: the same in every journey, apart from what makes it this one. The rest of each form is left to its own rules. */
final class YearAnswers {

    private static final List<String> NAMES =
            List.of("Anna", "Maria", "Ingrid", "Samira", "Hanna", "Lina", "Eva", "Sara");
    private static final List<String> CHILDREN = List.of("Stjerne", "Måne", "Sol");
    private static final Map<String, Integer> FEAR = Map.of("low", 2, "medium", 6, "high", 7, "acute", 9);

    private final Map<String, Map<String, @Nullable Object>> book;

    YearAnswers(ObjectMapper json) {
        try (var stream = new ClassPathResource("demo/year-answers.json").getInputStream()) {
            book = json.readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Map<String, @Nullable Object>> book() {
        return book;
    }

    /**
     * @param journey null for work that belongs to no journey
     * @param ending whether it is time to bring this to an end
     */
    Map<String, @Nullable Object> to(String form, @Nullable Journey journey, boolean ending) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(book.getOrDefault(form, Map.of()));
        if (journey != null) {
            ofThis(journey, form, answers, ending);
        }
        return answers;
    }

    private static void ofThis(Journey journey, String form, Map<String, @Nullable Object> answers, boolean ending) {
        switch (form) {
            case "first-contact.register-contact" ->
                answers.put("contactKind", journey.kind() == Kind.ADVICE ? "advice-only" : "help");
            case "first-contact.map-situation" -> situation(answers, journey);
            case "first-contact.choose-offer" -> offer(answers, journey);
            case "first-contact.register-client" -> client(answers, journey);
            case "arrival.welcome-client" -> answers.put("children", children(journey));
            case "arrival.assign-contact-person" -> {
                answers.put("contactPerson", journey.contactPerson());
                answers.put("deputy", journey.deputy());
            }
            case "safety-work.map-threat" -> risks(answers, journey);
            case "safety-work.set-level" -> {
                answers.put("threatLevel", journey.level());
                answers.put(
                        "loweringReason",
                        journey.level().equals("low") ? "Kartleggingen viser få tegn på fare nå." : null);
            }
            case "safety-work.consider-police" -> {
                answers.put("needsPoliceMeasures", journey.police());
                answers.put("policeConsent", journey.police() ? "yes-written" : "no");
            }
            case "departure.plan-departure" -> {
                answers.put("destination", journey.destination());
                answers.put("addressBlock", journey.addressBlock());
            }
            case "departure.complete-departure" -> answers.put("followUpAnswer", journey.followUp());
            case "return-to-perpetrator.talk-about-return" ->
                answers.put("childrenGoBack", journey.children() > 0 ? "yes" : "none");
            case "day-service.register-visit" -> {
                answers.put("contactPerson", journey.contactPerson());
                answers.put("afterVisit", ending ? "ends" : "continues");
            }
            case "re-establishment.contact-client" -> answers.put("wayForward", ending ? "end" : "continue");
            default -> {
                // the same for everybody
            }
        }
    }

    private static void situation(Map<String, @Nullable Object> answers, Journey journey) {
        risks(answers, journey);
        answers.put("gender", journey.man() ? "man" : "woman");
        answers.put("safeHere", journey.kind() == Kind.OTHER_CENTRE ? "no" : "yes");
        answers.put("specialNeeds", journey.kind() == Kind.ALTERNATIVE ? "cannot-combine" : "none");
        answers.put("targetGroup", journey.kind() == Kind.TURNED_AWAY ? "other" : "violence");
        answers.put(
                "wish",
                switch (journey.kind()) {
                    case DAY, SENT_ON -> "conversation";
                    case ADVICE, GOES_HOME -> "advice-only";
                    case STAY, ALTERNATIVE, OTHER_CENTRE, TURNED_AWAY -> "shelter";
                });
    }

    /** So that the table comes to the level that the journey is about. */
    private static void risks(Map<String, @Nullable Object> answers, Journey journey) {
        answers.put("ownFear", FEAR.get(journey.level()));
        if (journey.level().equals("high") || journey.level().equals("acute")) {
            answers.put("deathThreats", "yes");
            answers.put("strangulation", "yes");
        }
    }

    private static void offer(Map<String, @Nullable Object> answers, Journey journey) {
        answers.put(
                "chosenOffer",
                switch (journey.kind()) {
                    case STAY -> "shelter-stay";
                    case DAY -> "day-service";
                    case ADVICE, TURNED_AWAY -> "phone-advice";
                    case ALTERNATIVE -> "alternative-shelter";
                    case OTHER_CENTRE -> "other-centre";
                    case SENT_ON -> "refer-on";
                    case GOES_HOME -> "goes-home";
                });
        var why = switch (journey.kind()) {
            case ALTERNATIVE -> "care-needs";
            case OTHER_CENTRE -> "safety";
            case TURNED_AWAY -> "outside-target-group";
            case STAY, DAY, ADVICE, SENT_ON, GOES_HOME -> null;
        };
        answers.put("turnedAway", why != null);
        answers.put("turnedAwayReason", why);
    }

    private static void client(Map<String, @Nullable Object> answers, Journey journey) {
        answers.put("name", (journey.man() ? "Ola" : NAMES.get(journey.number() % NAMES.size())) + " Oppdiktet");
        answers.put("gender", journey.man() ? "man" : "woman");
        answers.put("addressBlock", journey.addressBlock());
    }

    private static List<Object> children(Journey journey) {
        List<Object> children = new ArrayList<>();
        for (int child = 0; child < journey.children(); child++) {
            children.add(Map.of(
                    "nickname",
                    CHILDREN.get(child),
                    "birthYear",
                    2014 + 3 * child,
                    "gender",
                    child % 2 == 0 ? "girl" : "boy",
                    "companion",
                    "mother"));
        }
        return children;
    }
}
