package no.krisesenter.journey;

import static java.util.stream.Collectors.toMap;
import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.ChildCard;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import no.krisesenter.testing.Desk.Card;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.ModelTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole journey, driven by the staff concerned through the web API of Tasklist. Time passes as the job executor would have it: every
 * timer on the way fires in order.
 */
abstract class ScenarioTest extends ModelTest {

    private static final List<StaffId> EVERYBODY = List.of(VERA, KARI, SINDRE, BRITA, FRIDA, LENA, OLE);
    private static final String INCIDENTS = """
            select i.incident_type_ || ' ' || i.activity_id_ from engine.act_hi_incident i
            join engine.act_hi_procinst p on p.proc_inst_id_ = i.proc_inst_id_ where p.business_key_ = ?
            """;
    private static final String OF_NOBODY = """
            select j.handler_type_ || ' ' || coalesce(j.process_def_key_, '') from engine.act_ru_job j
            where j.process_instance_id_ is not null
              and not exists (select 1 from engine.act_ru_execution e where e.id_ = j.process_instance_id_)
            """;
    private static final DateTimeFormatter AS_TASKLIST_WRITES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @Autowired
    protected CaseFiles caseFiles;

    @Autowired
    protected Stays stays;

    @Autowired
    protected Children children;

    @Autowired
    protected Answers answers;

    @Autowired
    protected Desks desks;

    /** The case that the staff work with. */
    protected CaseReference client;

    // -- working, with answers as "field: answer"

    /** Registers that somebody makes contact; what follows is about this case. */
    protected void meets(StaffId who, String... answers) {
        client = desks.of(who).starts("first-contact", pairs(Answer.all(answers)));
        runJobs();
    }

    /** Starts this process from the folder of the client. */
    protected void begins(StaffId who, String process, String... answers) {
        var all = new LinkedHashMap<String, Object>();
        all.put("caseReference", client.value());
        all.putAll(Answer.all(answers));
        desks.of(who).starts(process, pairs(all));
        runJobs();
    }

    /** Takes the oldest task with this form that the person sees, and completes it. */
    protected void does(StaffId who, String form, String... answers) {
        does(who, form, List.of(), answers);
    }

    /** The same with these children in the form. */
    protected void does(StaffId who, String form, List<Map<String, Object>> children, String... answers) {
        var all = Answer.all(answers);
        if (!children.isEmpty()) {
            all.put("children", children);
        }
        desks.of(who).completes(client, form, pairs(all));
        runJobs();
    }

    /** The same for a task about this child. */
    protected void doesFor(String child, StaffId who, String form, String... answers) {
        desks.of(who).completes(cardFor(child, who, form), pairs(Answer.all(answers)));
        runJobs();
    }

    /** The sentence with which Tasklist refuses these answers. */
    protected String refusal(StaffId who, String form, String... answers) {
        var desk = desks.of(who);
        var task = desk.card(client, form);
        desk.claims(task).ok();
        var reply = desk.sends(task, Answer.all(answers));
        assertThat(reply.status()).isEqualTo(400);
        return reply.sentence();
    }

    protected static String[] answers(String... answers) {
        return answers;
    }

    private static Object[] pairs(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                .toArray();
    }

    // -- what is to be done

    /** Whoever works in the scenario, in the order in which {@link #whoSees} lists them. */
    protected List<StaffId> everybody() {
        return EVERYBODY;
    }

    /** Who sees a task of the case with this form, in the order in which the staff of the tests are listed. */
    protected List<StaffId> whoSees(String form) {
        return everybody().stream()
                .filter(who -> desks.of(who).sees(client, form))
                .toList();
    }

    /** Forms of every open task of the case, by name. */
    protected List<String> open() {
        return openForms(client, "").stream().sorted().toList();
    }

    /** In whose list «Mine oppgaver» the oldest task of the case with this form is; null when nobody has it. */
    protected StaffId whoHas(String form) {
        var task = card(form);
        return task.assignee() == null ? null : new StaffId(task.assignee());
    }

    /** When the oldest task of the case with this form is due, on the clock in Oslo. */
    protected String dueAt(String form) {
        return onTheWall(card(form).due());
    }

    protected String dueAtFor(String child, String form) {
        return onTheWall(cardFor(child, someoneWhoSees(form), form).due());
    }

    /** What the form of the task shows when it is opened, by field. */
    protected Map<String, Object> shown(StaffId who, String form) {
        return desks.of(who).opens(desks.of(who).card(client, form)).known();
    }

    protected Map<String, Object> shownFor(String child, StaffId who, String form) {
        return desks.of(who).opens(cardFor(child, who, form)).known();
    }

    /** What Tasklist sorts by: 50 as a rule, 75 after the reminder, 100 when the manager has been told. */
    protected int priority(Card task) {
        return tasks.createTaskQuery().taskId(task.id()).singleResult().getPriority();
    }

    protected Card cardFor(String child, StaffId who, String form) {
        var desk = desks.of(who);
        var cards = desk.cards(client).stream()
                .filter(card -> card.form().equals(form))
                .toList();
        var subjects = new HashMap<String, String>();
        desk.browser()
                .post(
                        "/camunda/api/krisesenter/task-cards",
                        Map.of("taskIds", cards.stream().map(Card::id).toList()))
                .ok()
                .json()
                .forEach(card -> subjects.put(
                        card.path("taskId").asText(), card.path("subject").asText()));
        return cards.stream()
                .filter(card -> child.equals(subjects.get(card.id())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + form + " about this child; open: " + open()));
    }

    private Card card(String form) {
        return desks.of(someoneWhoSees(form)).card(client, form);
    }

    private StaffId someoneWhoSees(String form) {
        return everybody().stream()
                .filter(who -> desks.of(who).sees(client, form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody sees " + form + "; open: " + open()));
    }

    private static String onTheWall(String due) {
        return OffsetDateTime.parse(due, AS_TASKLIST_WRITES)
                .atZoneSameInstant(OSLO)
                .toLocalDateTime()
                .toString();
    }

    // -- time

    /** Time passes until then; every timer on the way fires. */
    protected void timePassesUntil(String localDateTime) {
        timePasses(Duration.between(
                now(), LocalDateTime.parse(localDateTime).atZone(OSLO).toInstant()));
        runJobs();
    }

    /** Day by day until then, at this hour of the day; the work that comes back is done on the day on which it appears. */
    protected void daysPassUntil(String localDateTime, Map<String, String[]> routine) {
        daysPassUntil(localDateTime, 1, routine);
    }

    /** The same in a long stay, where somebody looks in every few days. */
    protected void daysPassUntil(String localDateTime, int every, Map<String, String[]> routine) {
        var end = LocalDateTime.parse(localDateTime);
        for (var day = today().plusDays(every); !day.isAfter(end); day = day.plusDays(every)) {
            timePassesUntil(day.toString());
            doWhatComesBack(routine);
        }
        timePassesUntil(localDateTime);
    }

    private void doWhatComesBack(Map<String, String[]> routine) {
        for (var form : openForms(client, "")) {
            if (form.equals("regular-conversations.due")) {
                holdsAConversation(new StaffId(card(form).assignee()));
            } else if (routine.containsKey(form)) {
                var task = card(form);
                var who = task.assignee() == null ? someoneWhoSees(form) : new StaffId(task.assignee());
                does(who, form, routine.get(form));
            }
        }
    }

    /** Somebody has a conversation with the client now and writes it down. */
    protected void holdsAConversation(StaffId by) {
        begins(by, "conversation", "heldAt: " + today().withSecond(0).withNano(0));
    }

    private LocalDateTime today() {
        return now().atZone(OSLO).toLocalDateTime();
    }

    protected String ringsAt(String elementId) {
        return timer(elementId)
                .getDuedate()
                .toInstant()
                .atZone(OSLO)
                .toLocalDateTime()
                .toString();
    }

    protected static Date at(String localDateTime) {
        return Date.from(LocalDateTime.parse(localDateTime).atZone(OSLO).toInstant());
    }

    // -- the record

    protected Map<String, ChildCard> childrenByName() {
        return children.of(client).stream()
                .collect(toMap(child -> child.nickname().reveal(), child -> child));
    }

    protected StayCard stay() {
        var all = stays.of(client);
        return all.get(all.size() - 1);
    }

    /** The answers to one question, one for each time that the form was filled in. */
    protected List<Object> kept(String form, String key) {
        return answers.all(client, form).stream()
                .map(entry ->
                        Optional.<Object>ofNullable(entry.answers().get(key)).orElse("-"))
                .toList();
    }

    protected Object keptFor(ChildReference child, String form, String key) {
        return answers.newest(client, child, form).orElseThrow().answers().get(key);
    }

    protected boolean runs(String process) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(client.value())
                        .count()
                > 0;
    }

    // -- the end

    /** The shortest way out: the client moves in with somebody she knows and wants no more help. */
    protected void leavesForGood(StaffId who) {
        begins(who, "report-change", "change: moves-out");
        departs(who, "family-or-friends");
        does(who, "closure.close-case", "reason: follow-up-declined", "openDoorTold: yes");
        assertTheJourneyIsOver();
    }

    /** From an agreed departure until the client, who wants no more help, has left for there. */
    protected void departs(StaffId who, String destination) {
        does(who, "departure.plan-departure", "destination: " + destination);
        does(who, "departure.update-safety-plan", "planStatus: updated");
        does(who, "departure.plan-afterwards", "planStatus: made");
        does(
                who,
                "departure.complete-departure",
                "planStillHolds: yes",
                "leftAt: " + today(),
                "followUpOffered: yes",
                "followUpAnswer: no",
                "openDoorSaid: yes");
        assertThat(stay().destination()).isEqualTo(destination);
    }

    /** The case is closed, and nothing of it is left. */
    protected void assertTheJourneyIsOver() {
        assertThat(caseFiles.get(client).isOpen()).isFalse();
        assertNothingIsLeft();
    }

    /** Nothing of the case is left to do or to wait for, and nothing has failed on the way. */
    protected void assertNothingIsLeft() {
        assertThat(open()).isEmpty();
        assertThat(database.queryForList(
                        "select proc_def_key_ from engine.act_hi_procinst where business_key_ = ? and end_time_ is null",
                        String.class,
                        client.value()))
                .as("processes")
                .isEmpty();
        assertThat(database.queryForList(OF_NOBODY, String.class))
                .as("timers and jobs of no process")
                .isEmpty();
        assertThat(database.queryForList(INCIDENTS, String.class, client.value()))
                .as("incidents on the way")
                .isEmpty();
    }

    /** Every process that has ever run for the case. */
    protected List<String> processesSoFar() {
        return database.queryForList(
                "select distinct proc_def_key_ from engine.act_hi_procinst where business_key_ = ? order by 1",
                String.class,
                client.value());
    }

    // -- what the engine may know

    /** No table of the engine holds any of these words; variables are codes, and history has no values. */
    protected void assertTheEngineKnowsNobody(String... words) {
        for (var table : database.queryForList(
                "select table_name from information_schema.tables where table_schema = 'engine'", String.class)) {
            for (var word : words) {
                assertThat(database.queryForObject(
                                "select count(*) from engine." + table + " t where t::text ilike ? or t::text ilike ?",
                                Integer.class,
                                "%" + word + "%",
                                "%" + HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)) + "%"))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(database.queryForList(
                        "select distinct text_ from engine.act_ru_variable where text_ is not null", String.class))
                .allMatch(value -> value.matches("[A-Za-z0-9-]+"));
        assertThat(database.queryForList(
                        "select business_key_ from engine.act_hi_procinst where business_key_ is not null",
                        String.class))
                .allMatch(key -> key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        for (var table : List.of("act_hi_varinst", "act_hi_detail", "act_hi_dec_in", "act_hi_dec_out")) {
            assertThat(database.queryForObject("select count(*) from engine." + table, Integer.class))
                    .as(table)
                    .isZero();
        }
    }
}
