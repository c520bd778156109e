package no.krisesenter.testing;

import static no.krisesenter.testing.Browser.JSON;
import static no.krisesenter.testing.Browser.encoded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.krisesenter.forms.Feel;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Browser.Reply;

/** A member of staff who works in Tasklist: the calls are those that the page makes, with the session and the rights of that person. */
public final class Desk {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String OURS = "/camunda/api/krisesenter";

    private final StaffId who;
    private final Browser browser;
    private final Feel feel;
    private final Map<String, String> lists = new ConcurrentHashMap<>();

    private Desk(StaffId who, Browser browser, Feel feel) {
        this.who = who;
        this.browser = browser;
        this.feel = feel;
    }

    /** Signs in to Tasklist with a session of its own. */
    static Desk signIn(String server, StaffId who, String password, Feel feel) {
        var browser = new Browser(server);
        browser.get("/camunda/app/tasklist/default/");
        browser.postForm(
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        Map.of("username", who.value(), "password", password))
                .ok();
        browser.get("/camunda/app/tasklist/default/");
        return new Desk(who, browser, feel);
    }

    public StaffId who() {
        return who;
    }

    /** For calls that no page of ours makes. */
    public Browser browser() {
        return browser;
    }

    // -- what there is to do

    /** Every task that this person sees, oldest first. */
    public List<Card> cards() {
        return cards(Map.of());
    }

    /** The tasks of a case that this person sees, oldest first. */
    public List<Card> cards(CaseReference of) {
        return cards(Map.of("processInstanceBusinessKey", of.value()));
    }

    /** The tasks in one of the lists on the left, for example "Mine oppgaver". */
    public List<Card> list(String name) {
        return listed(name, Map.of()).stream().map(Card::of).toList();
    }

    private List<JsonNode> listed(String name, Map<String, Object> narrowed) {
        var tasks = new ArrayList<JsonNode>();
        browser.post(ENGINE + "/filter/" + idOf(name) + "/list?maxResults=500", narrowed)
                .ok()
                .json()
                .forEach(tasks::add);
        return tasks;
    }

    /** The page, too, asks once which lists there are, and then for what is in them. */
    private String idOf(String list) {
        if (!lists.containsKey(list)) {
            browser.get(ENGINE + "/filter?resourceType=Task")
                    .ok()
                    .json()
                    .forEach(each -> lists.put(
                            each.path("name").asText(), each.path("id").asText()));
        }
        if (!lists.containsKey(list)) {
            throw new AssertionError("There is no list " + list);
        }
        return lists.get(list);
    }

    /** The oldest task of the case with this form. */
    public Card card(CaseReference of, String form) {
        var cards = cards(of);
        return cards.stream()
                .filter(card -> card.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError(who.value() + " sees no task with the form " + form + ", but "
                        + cards.stream().map(Card::form).toList()));
    }

    /** Whether this person sees a task of the case with this form. */
    public boolean sees(CaseReference of, String form) {
        return cards(of).stream().anyMatch(card -> card.form().equals(form));
    }

    /** What somebody sees stands in one of two lists: what is theirs, and what is anybody's in the house or the team. */
    private List<Card> cards(Map<String, Object> narrowed) {
        return Stream.of("Mine oppgaver", "Senterets oppgaver")
                .flatMap(list -> listed(list, narrowed).stream())
                .sorted(Comparator.comparing(task -> task.path("created").asText()))
                .map(Card::of)
                .distinct()
                .toList();
    }

    // -- working

    public Reply claims(Card task) {
        return browser.post(ENGINE + "/task/" + task.id() + "/claim", Map.of("userId", who.value()));
    }

    public Reply unclaims(Card task) {
        return browser.post(ENGINE + "/task/" + task.id() + "/unclaim", Map.of());
    }

    /** Opens the form of a task; what it holds is what is known already. */
    public OpenedForm opens(Card task) {
        var address = ENGINE + "/task/" + task.id();
        browser.get(address + "/form").ok();
        var schema = browser.get(address + "/deployed-form").ok().json();
        var names =
                String.join(",", names(schema).stream().map(Browser::encoded).toList());
        var known = browser.get(address + "/form-variables?deserializeValues=false&variableNames=" + names)
                .ok()
                .json();
        return new OpenedForm(schema, values(known), feel);
    }

    /** Opens the form with which a process starts. */
    public OpenedForm opensStart(String process) {
        var definition = definition(process);
        var schema = browser.get(ENGINE + "/process-definition/" + definition + "/deployed-start-form")
                .ok()
                .json();
        var known = browser.get(OURS + "/start-form-variables/" + encoded(definition))
                .ok()
                .json();
        return new OpenedForm(schema, values(known), feel);
    }

    /** Saves what has been written so far. */
    public Reply saves(Card task, Map<String, ?> answers) {
        return browser.put(OURS + "/drafts/" + task.id(), answers);
    }

    /** Sends in these answers as they are. */
    public Reply sends(Card task, Map<String, ?> answers) {
        return browser.post(ENGINE + "/task/" + task.id() + "/submit-form", Map.of("variables", variables(answers)));
    }

    /** Sends in these answers as they are in the form with which a process starts. */
    public Reply sendsStart(String process, Map<String, ?> answers) {
        return browser.post(
                ENGINE + "/process-definition/" + definition(process) + "/submit-form",
                Map.of("variables", variables(answers)));
    }

    /**
     * Takes the oldest task of the case with this form, leaves what is filled in already, and completes it; required fields that are not
     * given are filled in. Keys and values alternate.
     */
    public void completes(CaseReference of, String form, Object... answers) {
        completes(card(of, form), answers);
    }

    public void completes(Card task, Object... answers) {
        if (!who.value().equals(task.assignee())) {
            claims(task).ok();
        }
        sends(task, opens(task).filledIn(ModelTest.pairs(answers))).ok();
    }

    /** Starts a process by its form; required fields that are not given are filled in. */
    public CaseReference starts(String process, Object... answers) {
        var started = sendsStart(process, opensStart(process).filledIn(ModelTest.pairs(answers)))
                .ok()
                .json();
        return new CaseReference(started.path("businessKey").asText());
    }

    private String definition(String process) {
        return browser.get(
                        ENGINE + "/process-definition?latestVersion=true&startablePermissionCheck=true&key=" + process)
                .ok()
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    // -- as Tasklist writes and reads it

    private static Map<String, Object> variables(Map<String, ?> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> variables.put(key, variable(value)));
        return variables;
    }

    private static Map<String, Object> variable(Object value) {
        var variable = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> || value instanceof Iterable<?>) {
            variable.put("type", "Json");
            variable.put("value", text(value));
        } else {
            variable.put("value", value);
        }
        return variable;
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static Map<String, Object> values(JsonNode variables) {
        var values = new LinkedHashMap<String, Object>();
        variables.properties().forEach(variable -> values.put(variable.getKey(), value(variable.getValue())));
        return values;
    }

    private static Object value(JsonNode variable) {
        var value = variable.path("value");
        try {
            return variable.path("type").asText().equals("Json") && value.isTextual()
                    ? JSON.readValue(value.asText(), Object.class)
                    : JSON.treeToValue(value, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Set<String> names(JsonNode component) {
        var names = new LinkedHashSet<String>();
        List.of("key", "path", "valuesKey").forEach(property -> {
            if (component.has(property)) {
                names.add(component.path(property).asText());
            }
        });
        component.path("components").forEach(child -> names.addAll(names(child)));
        return names;
    }

    /**
     * A task as the list shows it.
     *
     * @param form id of its form
     * @param assignee null when nobody has taken it
     * @param due date and time, or null
     */
    public record Card(String id, String name, String form, String assignee, String due) {

        static Card of(JsonNode task) {
            return new Card(
                    task.path("id").asText(),
                    task.path("name").asText(),
                    task.path("camundaFormRef").path("key").asText(),
                    task.path("assignee").textValue(),
                    task.path("due").textValue());
        }
    }
}
