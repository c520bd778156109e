package no.krisesenter.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import no.krisesenter.engine.Roles;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.DatabaseSearch;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.LogWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent to whatever address: it is refused or harmless, nothing fails, and nothing of others changes (goal S-20). */
class BadRequestsTest extends WebTest {

    /** Where a body goes, and the keys that belong there. */
    private static final List<Target> BODIES = List.of(
            new Target("POST", ENGINE + "/task/{task}/claim", "userId"),
            new Target("POST", ENGINE + "/task/{task}/unclaim", "x"),
            new Target("POST", ENGINE + "/task/{task}/submit-form", "variables"),
            new Target("POST", ENGINE + "/process-definition/{definition}/submit-form", "variables"),
            new Target("POST", ENGINE + "/filter/{filter}/list", "processInstanceBusinessKey"),
            new Target("POST", ENGINE + "/group", "member"),
            new Target("POST", ENGINE + "/identity/password-policy", "password"),
            new Target("PUT", ENGINE + "/user/{me}/credentials", "password"),
            new Target("PUT", "/camunda/api/krisesenter/drafts/{task}", "freeText"),
            new Target("POST", "/camunda/api/krisesenter/task-cards", "taskIds"),
            new Target("POST", ENGINE + "/process-instance", "processInstanceIds"),
            new Target("POST", ENGINE + "/process-instance/count", "businessKey"),
            new Target("POST", ENGINE + "/job", "processInstanceId"),
            new Target("POST", ENGINE + "/history/task/count", "processInstanceId"),
            new Target("POST", "/camunda/api/cockpit/plugin/base/default/process-instance", "processDefinitionId"),
            new Target("POST", "/camunda/api/cockpit/plugin/base/default/incident/", "processInstanceIdIn"));

    /** Where something of one's own choice stands in the address. */
    private static final List<String> ADDRESSES = List.of(
            ENGINE + "/task/%s",
            ENGINE + "/task/%s/form",
            ENGINE + "/task/%s/deployed-form",
            ENGINE + "/task/%s/form-variables",
            ENGINE + "/task/{task}/form-variables?variableNames=%s",
            ENGINE + "/task?processInstanceId=%s",
            ENGINE + "/task?maxResults=%s",
            ENGINE + "/task?sortBy=%s&sortOrder=asc",
            ENGINE + "/task?dueBefore=%s",
            ENGINE + "/filter?resourceType=%s",
            ENGINE + "/user/%s/profile",
            ENGINE + "/group/count?member=%s",
            ENGINE + "/process-definition?key=%s",
            ENGINE + "/process-definition?maxResults=%s",
            ENGINE + "/process-definition/%s/startForm",
            ENGINE + "/process-definition/%s/deployed-start-form",
            ENGINE + "/process-definition/%s/xml",
            ENGINE + "/process-definition/%s/statistics",
            ENGINE + "/process-instance/%s",
            ENGINE + "/process-instance/%s/activity-instances",
            ENGINE + "/job-definition?processDefinitionId=%s",
            ENGINE + "/job/count?dueDates=%s",
            ENGINE + "/decision-definition/%s/xml",
            "/camunda/api/krisesenter/start-form-variables/%s",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=%s",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?sortBy=%s",
            "/camunda/app/cockpit/%s/",
            "/workplace/cases/%s",
            "/workplace/cases/%s/sections/health",
            "/workplace/cases/%s/readers");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "null",
            "true",
            "x".repeat(5_000),
            "æøåÆØÅ",
            "\u202Egnp.exe",
            "\u0000",
            "\uD83D\uDC96\u200D\u2764",
            "' or '1'='1",
            "'; drop table engine.act_ru_task; --",
            "1) union select 1 --",
            "%27%20or%201=1",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "{{constructor.constructor('alert(1)')()}}",
            "${1+1}",
            "#{1+1}",
            "${T(java.lang.Runtime).getRuntime().exec('id')}",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "file:///etc/passwd",
            "http://169.254.169.254/",
            "=cmd|' /C calc'!A0",
            "%s%s%n",
            "\r\nSet-Cookie: a=b",
            "2026-13-45T99:99:99",
            "*",
            "first-contact:1:1");

    private static final List<String> IN_ADDRESSES = List.of(
            " ",
            "-1",
            "99999999999999999999",
            "x".repeat(5_000),
            "æøå",
            "\u202Egnp.exe",
            "\u0000",
            "' or '1'='1",
            "<script>alert(1)</script>",
            "${1+1}",
            "../../../../etc/passwd",
            "\r\nSet-Cookie: a=b",
            "2026-13-45T99:99:99");

    /** Without an answer it is not accepted: a body that is merely empty is bad input too. */
    private static final String ASKS_FOR_AN_ANSWER = "needs-mapping.summary";

    private static final Set<String> MY_DOINGS = Set.of(
            "audit.",
            "draft",
            "act_ru_task",
            "work_step",
            "act_ru_authorization",
            "act_ru_identitylink",
            "act_hi_op_log",
            "act_hi_taskinst",
            "act_hi_actinst",
            "act_hi_identitylink");

    private DatabaseSearch search;

    @Test
    void whateverIsSentNothingFailsAndNothingOfOthersChanges() {
        var me = who(Roles.MANAGER);
        var mine = placeOf(HOUSE, me, ASKS_FOR_AN_ANSWER);
        tasks.setAssignee(mine.task(), me.value());
        placeOf(HOUSE, who(Roles.ON_DUTY, "web-colleague"));
        var filter = processEngine
                .getFilterService()
                .createFilterQuery()
                .listPage(0, 1)
                .get(0)
                .getId();
        var browser = browser(Roles.MANAGER);
        var before = unchanged(mine.task());

        var work = new ArrayList<Callable<List<String>>>();
        for (var target : BODIES) {
            work.add(() -> bodies(browser, target, mine, me, filter));
        }
        for (var address : ADDRESSES) {
            work.add(() -> addresses(browser, mine.in(address, me, filter)));
        }
        Collections.shuffle(work, new java.util.Random(1));
        var answers = together(work).stream().flatMap(List::stream).toList();

        assertThat(answers)
                .filteredOn(answer -> !Set.of('2', '4').contains(answer.charAt(0)))
                .isEmpty();
        assertThat(changed(before, unchanged(mine.task()))).isEmpty();
        assertThat(answers).hasSizeGreaterThan(2_000);
        Goals.note(
                "S-20",
                answers.size()
                        + " bad inputs over HTTP besides those into forms, 0 failures, 0 rows of others changed");
    }

    @Test
    void nothingOfWhatIsSentIsRepeatedInTheLog() {
        failuresAreNewsAgain();
        var me = who(Roles.MANAGER);
        var mine = placeOf(HOUSE, me);
        var browser = browser(Roles.MANAGER);
        try (var log = new LogWatch()) {
            for (var target : BODIES) {
                for (var body : List.of(
                        "\"Hemmeligord\"",
                        "[\"Hemmeligord\"]",
                        "Hemmeligord",
                        "{\"" + target.key() + "\":\"Hemmeligord\"}",
                        "{\"" + target.key() + "\":{\"Hemmeligord\":1}}",
                        "{\"Hemmeligord\":1}")) {
                    browser.exchange(target.method(), mine.in(target.path(), me, "x"), "application/json", body);
                }
            }

            // the engine writes its statements at a level that production does not have
            assertThat(log.newLinesWith("hemmeligord"))
                    .filteredOn(line -> !line.contains("==> Parameters"))
                    .isEmpty();
            assertThat(log.seen()).isPositive();
        }
    }

    @Test
    void withTheGuardOfQueriesAwayOneMayGuessAtVariables() {
        var browser = browser(Roles.ON_DUTY);
        var filter = processEngine
                .getFilterService()
                .createFilterQuery()
                .listPage(0, 1)
                .get(0)
                .getId();
        var evil = "{\"processVariables\":[{\"name\":\"acuteDanger\",\"operator\":\"eq\",\"value\":true}]}";
        var list = ENGINE + "/filter/" + filter + "/list";
        assertThat(browser.exchange("POST", list, "application/json", evil).statusCode())
                .isEqualTo(400);

        guards.without(
                Set.of("plainQueries"),
                () -> assertThat(browser.exchange("POST", list, "application/json", evil)
                                .statusCode())
                        .isEqualTo(200));
    }

    private List<String> bodies(Browser browser, Target target, Place mine, StaffId me, String filter) {
        var answers = new ArrayList<String>();
        for (var body : bodiesFor(target.key())) {
            var path = mine.in(target.path(), me, filter);
            answers.add(told(
                    target.method(), path, body, browser.exchange(target.method(), path, "application/json", body)));
        }
        var odd = mine.in(target.path(), me, filter);
        for (var type : List.of("text/plain", "application/xml", "multipart/form-data", "image/png", "x")) {
            answers.add(told(target.method(), odd, type, browser.exchange(target.method(), odd, type, "{}")));
        }
        return answers;
    }

    private static List<String> bodiesFor(String key) {
        var bodies = new ArrayList<>(List.of(
                "",
                "null",
                "0",
                "\"x\"",
                "[]",
                "[[]]",
                "{",
                "{}}",
                "{\"" + key + "\"",
                "{\"" + key + "\":}",
                "not json",
                "<xml/>",
                "\u0000",
                "[".repeat(5_000),
                "{\"a\":".repeat(500) + "1" + "}".repeat(500),
                "{\"%s\":1,\"%s\":2}".formatted(key, key),
                "{\"%s\":{}}".formatted(key),
                "{\"%s\":[]}".formatted(key),
                "{\"%s\":[null]}".formatted(key),
                "{\"%s\":[{}]}".formatted(key),
                "{\"%s\":1e999}".formatted(key),
                "{\"%s\":null}".formatted(key),
                "{\"%s\":{\"x\":{\"value\":{},\"type\":\"Object\"}}}".formatted(key),
                "{\"%s\":{\"x\":{\"value\":\"a\",\"type\":\"Json\"}}}".formatted(key),
                "{\"id\":\"1\",\"rev\":9,\"tenantId\":\"fjell\",\"assignee\":\"lena\",\"admin\":true,\"class\":\"java.io.File\"}",
                "{\"@class\":\"java.lang.Runtime\",\"" + key + "\":\"x\"}",
                "{\"%s\":\"%s\"}".formatted(key, "x".repeat(200_000))));
        TEXTS.forEach(text -> {
            bodies.add("{\"%s\":%s}".formatted(key, quoted(text)));
            bodies.add("{\"%s\":{\"%s\":{\"value\":%s}}}".formatted(key, "x", quoted(text)));
            bodies.add("{\"%s\":1}".formatted(text.replace("\\", "").replace("\"", "")));
        });
        return bodies;
    }

    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    private static List<String> addresses(Browser browser, String address) {
        var answers = new ArrayList<String>();
        for (var text : IN_ADDRESSES) {
            var path = address.replace("%s", Browser.encoded(text).replace("+", "%20"));
            answers.add(told("GET", path, "", browser.exchange("GET", path, null, null)));
        }
        return answers;
    }

    private static String told(String method, String path, String body, HttpResponse<String> answer) {
        return answer.statusCode() + " " + method + " " + path + " "
                + body.substring(0, Math.min(80, body.length())) + " -> "
                + answer.body().substring(0, Math.min(200, answer.body().length()));
    }

    @BeforeEach
    void nothingHasBeenLookedAt() {
        search = new DatabaseSearch(database);
    }

    /** All tables but those in which my own doings stand; of tasks those of others. */
    private TreeMap<String, Object> unchanged(String mine) {
        var all = new TreeMap<String, Object>(search.fingerprints());
        all.keySet().removeIf(table -> MY_DOINGS.stream().anyMatch(table::contains));
        all.put(
                "tasks of others",
                database.queryForList(
                        "select t::text from engine.act_ru_task t where id_ <> ? order by id_", String.class, mine));
        all.put(
                "steps of others",
                database.queryForList(
                        "select s::text from record.work_step s where task_id is distinct from ? order by id",
                        String.class,
                        mine));
        return all;
    }

    private static List<String> changed(Map<String, Object> before, Map<String, Object> after) {
        return before.keySet().stream()
                .filter(table -> !before.get(table).equals(after.get(table)))
                .map(table -> table + ": " + before.get(table) + " became " + after.get(table))
                .toList();
    }

    private record Target(String method, String path, String key) {}
}
