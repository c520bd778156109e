package no.krisesenter.engine;

import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Goals;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedExceptionUtils;

/** Nobody makes the engine calculate what stands in a query, whatever the query looks like and whoever sends it (CVE-2026-109432). */
class ExpressionsInQueriesTest extends AttackTest {

    private static final String SING = "${marker.sing()}";
    private static final List<String> SPELLINGS = List.of(
            SING,
            " ${marker.sing()} ",
            "${ marker . sing ( ) }",
            "#{marker.sing()}",
            "x${marker.sing()}y",
            "${marker['sing']()}",
            "${currentUser()}${marker.sing()}",
            "${currentUser()} ${marker.sing()}",
            "${now() == marker.sing()}",
            "${true ? marker.sing() : now()}",
            "\u00a0${marker.sing()}",
            "${\tmarker\n.sing()}");

    /** Each way in which a query comes to run. */
    private Map<String, Function<Attack, Runnable>> ways() {
        var ways = new LinkedHashMap<String, Function<Attack, Runnable>>();
        ways.put("list", attack -> () -> attack.on(tasks.createTaskQuery()).list());
        ways.put("count", attack -> () -> attack.on(tasks.createTaskQuery()).count());
        ways.put("page", attack -> () -> attack.on(tasks.createTaskQuery()).listPage(0, 1));
        ways.put("single", attack -> () -> attack.on(tasks.createTaskQuery()).singleResult());
        ways.put(
                "or list",
                attack -> () -> attack.on(tasks.createTaskQuery().or()).endOr().list());
        ways.put(
                "or count",
                attack -> () -> attack.on(tasks.createTaskQuery().or()).endOr().count());
        ways.put(
                "second or list",
                attack -> () -> attack.on(tasks.createTaskQuery()
                                .or()
                                .taskPriority(1)
                                .endOr()
                                .or()
                                .taskPriority(2))
                        .endOr()
                        .list());
        ways.put("kept", attack -> () -> filterList(attack.on(tasks.createTaskQuery())));
        ways.put(
                "kept or",
                attack ->
                        () -> filterList(attack.on(tasks.createTaskQuery().or()).endOr()));
        ways.put(
                "kept or count",
                attack -> () ->
                        filterCount(attack.on(tasks.createTaskQuery().or()).endOr()));
        ways.put("extending", attack -> () -> extended(attack.on(tasks.createTaskQuery())));
        ways.put(
                "extending or",
                attack -> () -> extended(attack.on(tasks.createTaskQuery().or()).endOr()));
        return ways;
    }

    private void filterList(TaskQuery query) {
        var filter = keep(query);
        try {
            processEngine.getFilterService().list(filter.getId());
        } finally {
            processEngine.getFilterService().deleteFilter(filter.getId());
        }
    }

    private void filterCount(TaskQuery query) {
        var filter = keep(query);
        try {
            processEngine.getFilterService().count(filter.getId());
        } finally {
            processEngine.getFilterService().deleteFilter(filter.getId());
        }
    }

    private void extended(TaskQuery query) {
        var filter = keep(tasks.createTaskQuery());
        try {
            processEngine.getFilterService().list(filter.getId(), query);
        } finally {
            processEngine.getFilterService().deleteFilter(filter.getId());
        }
    }

    private Filter keep(TaskQuery query) {
        var service = processEngine.getFilterService();
        return service.saveFilter(service.newTaskFilter("attack").setQuery(query));
    }

    @Test
    void noQueryMakesAnExpressionRun() {
        withoutALog();
        var attempts = new TreeMap<String, Runnable>();
        ways().forEach((way, run) -> {
            KEYS.forEach(key -> attempts.put(way + " " + key.getName(), run.apply(new Attack(key, SING))));
            SPELLINGS.forEach(text -> attempts.put(way + " " + text, run.apply(new Attack(KEYS.get(0), text))));
        });
        var surprises = new TreeSet<String>();

        int guarded = callsDuring(attempts.entrySet().stream()
                .<Runnable>map(attempt -> () -> refused(attempt.getKey(), attempt.getValue(), surprises))
                .toList());
        var unguarded = new int[1];
        withUncheckedQueries(() -> unguarded[0] = callsDuring(List.copyOf(attempts.values())));

        assertThat(surprises).isEmpty();
        assertThat(guarded).isZero();
        assertThat(unguarded[0]).isGreaterThan(attempts.size() / 2);
        assertThat(attempts).hasSizeGreaterThan(40);
        Goals.note("S-01", overTheWeb(attempts.size(), unguarded[0]));
    }

    private static void refused(String name, Runnable attempt, Set<String> surprises) {
        try {
            attempt.run();
            surprises.add(name + " was answered");
        } catch (RuntimeException refusal) {
            if (!(refusal instanceof BadUserRequestException)) {
                surprises.add(name + " was refused by " + refusal);
            }
        }
    }

    /** The same over HTTP, by everybody. Those who come before the engine say no to most of it; none of it may run. */
    private String overTheWeb(int inTheEngine, int control) {
        var ours = desks.of(VERA)
                .browser()
                .get(ENGINE + "/filter?resourceType=Task")
                .ok()
                .json()
                .get(0)
                .path("id")
                .asText();
        var surprises = new TreeSet<String>();
        int before = Marker.calls();
        int sent = 0;
        var paths = List.of(
                "/task",
                "/task/count",
                "/filter/" + ours + "/list",
                "/filter/" + ours + "/count",
                "/filter/" + ours + "/singleResult",
                "/filter/create");
        for (var who : List.of(desks.of(VERA).browser(), desks.of(LENA).browser(), administrator())) {
            for (var body : bodies()) {
                // in turn, so that each body goes another way from each person
                var path = paths.get(sent++ % paths.size());
                var reply = path.endsWith("create") ? keptAndRun(who, body) : who.post(ENGINE + path, body);
                boolean ignored = reply.isOk() && body.toString().contains("orQueries=[{orQueries");
                if (!ignored && !Set.of(400, 403, 404, 405).contains(reply.status())) {
                    surprises.add(path + " " + body + " was answered with " + reply.status());
                }
            }
        }
        assertThat(surprises).isEmpty();
        assertThat(Marker.calls() - before).isZero();
        return "%d queries in the engine, %d requests by staff, leader and administrator, 0 evaluations, control %d"
                .formatted(inTheEngine, sent, control);
    }

    private static Reply keptAndRun(Browser who, Map<String, Object> body) {
        var kept = who.post(
                ENGINE + "/filter/create",
                Map.of("resourceType", "Task", "name", "attack", "query", body, "properties", Map.of()));
        if (!kept.isOk()) {
            return kept;
        }
        var filter = ENGINE + "/filter/" + kept.json().path("id").asText();
        var run = who.get(filter + "/list");
        who.delete(filter).ok();
        return run;
    }

    /** Bodies of requests, as many as there are keys and spellings, in turn as they are, in an or, and in an or of an or. */
    private static List<Map<String, Object>> bodies() {
        var bodies = new ArrayList<Map<String, Object>>();
        for (var key : KEYS) {
            var name = key.getName().replaceFirst("^task", "").replaceFirst("In(?=Expression)", "s");
            name = name.substring(0, 1).toLowerCase() + name.substring(1);
            Map<String, Object> plain = Map.of(name, SING);
            bodies.add(plain);
            bodies.add(Map.of("orQueries", List.of(plain)));
        }
        for (var text : SPELLINGS) {
            Map<String, Object> plain = Map.of("assigneeExpression", text);
            bodies.add(Map.of("orQueries", List.of(Map.of("priority", 1), plain)));
            bodies.add(Map.of("orQueries", List.of(Map.of("orQueries", List.of(plain)))));
        }
        return bodies;
    }

    @Test
    void theListsOfTheApplicationStillWork() {
        var vera = desks.of(VERA);

        assertThat(List.of("Mine oppgaver", "Senterets oppgaver", "Ikke tatt", "Frist i dag", "Over fristen"))
                .allSatisfy(list -> assertThat(vera.list(list)).isNotNull());
    }

    @Test
    void aSyntaxErrorIsARefusalToo() {
        var query = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${marker.sing(")
                .endOr();

        assertThat(NestedExceptionUtils.getMostSpecificCause(catchThrowable(query::list)))
                .isInstanceOf(BadUserRequestException.class);
    }

    // -- what an expression would do, if it ran

    @Test
    void anExpressionThatRunsReachesNoneOfJava(@TempDir Path folder) {
        withoutALog();
        int stock = touched(
                folder,
                payload -> new JuelExpressionManager(new HashMap<>(Map.of("marker", marker)))
                        .createExpression(payload)
                        .getValue(null));

        int inQueries = touched(
                folder,
                payload -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(payload)
                        .endOr()
                        .list());
        var withoutTheGuard = new int[1];
        withUncheckedQueries(() -> withoutTheGuard[0] = touched(
                folder,
                payload -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(payload)
                        .endOr()
                        .list()));
        var reach = new GuardedExpressions(new HashMap<>(Map.of("marker", marker)), text -> {});
        int inModels =
                touched(folder, payload -> reach.createExpression(payload).getValue(new StartProcessVariableScope()));

        assertThat(stock).isPositive();
        assertThat(List.of(inQueries, withoutTheGuard[0], inModels)).containsOnly(0);
        Goals.note(
                "S-02",
                "%d payloads in queries and models, 0 files, control %d; enforcer bans %d of %d artefacts that run code"
                        .formatted(payloads(folder).size(), stock, BannedTest.banned(), BannedTest.all()));
    }

    private int touched(Path folder, Consumer<String> evaluate) {
        for (var payload : payloads(folder)) {
            try {
                Unchecked.run(configuration(), () -> {
                    evaluate.accept(payload);
                    return null;
                });
            } catch (RuntimeException refused) {
                // counted by the files
            }
        }
        try (var files = Files.list(folder)) {
            var all = files.toList();
            for (var file : all) {
                Files.delete(file);
            }
            return all.size();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each would make a file of its own. */
    private static List<String> payloads(Path folder) {
        var path = folder + "/file";
        var file = "forName('java.io.File').getConstructor(''.getClass()).newInstance('%s')";
        var ways = List.of(
                "''.getClass()." + file + ".createNewFile()",
                "''.class." + file + ".createNewFile()",
                "''['class']." + file + ".createNewFile()",
                "marker.getClass()." + file + ".createNewFile()",
                "marker.class." + file + ".mkdir()",
                "marker['class']." + file + ".mkdirs()",
                "marker.getClass().getClassLoader().loadClass('java.io.File').getConstructor(''.getClass()).newInstance('%s').createNewFile()",
                "marker.class.classLoader.loadClass('java.io.File').getConstructor(''.getClass()).newInstance('%s').createNewFile()",
                "1.getClass()." + file + ".createNewFile()",
                "true.getClass()." + file + ".createNewFile()",
                "''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch %s')",
                "''.getClass().forName('java.lang.ProcessBuilder').getConstructors()[1].newInstance(['touch','%s']).start()",
                "''.getClass().forName('javax.script.ScriptEngineManager').getConstructor().newInstance().getEngineByName('js').eval('%s')");
        var payloads = new ArrayList<String>();
        for (int i = 0; i < ways.size(); i++) {
            payloads.add("${" + ways.get(i).formatted(path + i) + "}");
        }
        return payloads;
    }

    // -- every key of a task query that takes an expression

    private static final List<Method> KEYS = Arrays.stream(TaskQuery.class.getMethods())
            .filter(method -> method.getName().endsWith("Expression")
                    && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
            .sorted(Comparator.comparing(Method::getName))
            .toList();

    /** One expression under one key of a query. */
    private record Attack(Method key, String text) {

        TaskQuery on(TaskQuery query) {
            try {
                return (TaskQuery) key.invoke(query, text);
            } catch (InvocationTargetException thrown) {
                throw (RuntimeException) thrown.getTargetException();
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
