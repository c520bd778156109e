package no.krisesenter.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.krisesenter.engine.Roles;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Every role at every path, for cases of its own and of others, against the table {@code web-matrix.csv} (goal S-04). */
class RoleMatrixTest extends WebTest {

    private static final String NOBODY = "nobody";
    private static final String STRANGER = "stranger";
    private static final List<String> SITUATIONS = List.of("own", "colleagues", "elsewhere", "closed", "restricted");
    /** Where a path is tried that is for nobody: the answer must not even look at the case. */
    private static final Set<String> TO_BE_SURE = Set.of("own", "elsewhere");

    private static final int CALLS = 200;

    private final List<Row> table = table();

    @Test
    void everyRoleGetsWhatTheTableSaysAndWhatItMayNotSeeLooksLikeNothing() {
        var colleague = who(Roles.ON_DUTY, "web-colleague");
        var others = new LinkedHashMap<String, Place>();
        others.put("colleagues", placeOf(HOUSE, colleague));
        others.put("elsewhere", elsewhere());
        others.put("restricted", placeOf(HOUSE, colleague));
        database.update(
                "update record.case_file set restricted_at = now() where reference = ?",
                others.get("restricted").client().value());
        var filter = aList();

        var work = new ArrayList<Callable<Tally>>();
        for (var role : roles()) {
            var me = who(role);
            var places = new LinkedHashMap<String, Place>();
            places.put("own", placeOf(HOUSE, me));
            places.putAll(others);
            places.put("closed", closed(placeOf(HOUSE, me)));
            var browser = browser(role);
            work.add(() -> new Cells(role, me, browser, filter, places).tried());
        }
        work.add(() -> new Cells(
                        STRANGER,
                        new StaffId("web-stranger"),
                        stranger(),
                        filter,
                        Map.of("own", others.get("elsewhere")))
                .tried());
        var tallies = together(work);

        var deviations =
                tallies.stream().flatMap(tally -> tally.deviations.stream()).toList();
        var cells = tallies.stream().mapToInt(tally -> tally.cells).sum();
        var alike = tallies.stream().mapToInt(tally -> tally.alike).sum();
        assertThat(deviations).isEmpty();
        assertThat(cells).isGreaterThan(2_000);
        assertThat(alike).isGreaterThan(500);
        Goals.note(
                "S-04",
                "%d cells, %d deviations, %d answers compared with the answer for what does not exist, byte by byte; %s"
                        .formatted(cells, deviations.size(), alike, times(others.get("colleagues"))));
    }

    @Test
    void withTheAllowListAwayAnybodyReadsWhatTheEngineTells() {
        var browser = browser(Roles.ON_DUTY);
        var version = ENGINE + "/version";
        assertThat(browser.get(version).status()).isEqualTo(404);

        guards.without(
                Set.of("allowList"),
                () -> assertThat(browser.get(version).status()).isEqualTo(200));
    }

    @Test
    void withTheUniformAnswersAwayTheEngineTellsWhatExists() {
        var browser = browser(Roles.ON_DUTY);
        var colleague = who(Roles.ON_DUTY, "web-colleague");
        var there = ENGINE + "/task/" + placeOf(HOUSE, colleague).task() + "/form";
        var notThere = ENGINE + "/task/" + Place.nowhere("x").task() + "/form";
        assertThat(browser.get(there)).isEqualTo(browser.get(notThere));

        guards.without(
                Set.of("uniformAnswers"),
                () -> assertThat(browser.get(there).status())
                        .isNotEqualTo(browser.get(notThere).status()));
    }

    private Place closed(Place place) {
        runtime.deleteProcessInstance(place.instance(), "closed");
        database.update(
                "update record.case_file set closed_at = now() where reference = ?",
                place.client().value());
        return place;
    }

    private String aList() {
        return processEngine
                .getFilterService()
                .createFilterQuery()
                .filterName("Senterets oppgaver")
                .singleResult()
                .getId();
    }

    /** How long it takes to be told that there is nothing, for what exists and for what does not. */
    private String times(Place of) {
        var browser = browser(Roles.ON_DUTY);
        var there = new long[CALLS];
        var notThere = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            there[call] = time(browser, of.task());
            notThere[call] = time(browser, Place.nowhere("x").task());
        }
        return "median of %d calls %.2f ms there, %.2f ms not there".formatted(CALLS, median(there), median(notThere));
    }

    private static long time(Browser browser, String task) {
        long start = System.nanoTime();
        browser.get(ENGINE + "/task/" + task + "/form");
        return System.nanoTime() - start;
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }

    private static List<Row> table() {
        try (var csv = new ClassPathResource("web-matrix.csv").getInputStream()) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** All that one person tries. */
    private final class Cells {

        private final String role;
        private final StaffId me;
        private final Browser browser;
        private final String filter;
        private final Map<String, Place> places;
        private final Tally tally = new Tally();
        private final Map<Row, String> nothings = new HashMap<>();

        Cells(String role, StaffId me, Browser browser, String filter, Map<String, Place> places) {
            this.role = role;
            this.me = me;
            this.browser = browser;
            this.filter = filter;
            this.places = places;
        }

        Tally tried() {
            for (var row : rows()) {
                places.forEach((situation, place) -> {
                    if (!row.roles().equals(NOBODY) || TO_BE_SURE.contains(situation)) {
                        compare(row, situation, place);
                    }
                });
            }
            return tally;
        }

        /** A path that has a row for this role is tried as that row says; any other once, as one that is not for this role. */
        private List<Row> rows() {
            var mine = table.stream().filter(row -> row.isFor(role)).toList();
            var paths = mine.stream().map(Row::door).collect(Collectors.toSet());
            var all = new ArrayList<>(mine);
            table.stream()
                    .filter(row -> !paths.contains(row.door()))
                    .map(row -> row.refused(role.equals(STRANGER) && !row.path().contains("/setup/") ? 401 : 404))
                    .distinct()
                    .forEach(all::add);
            return all;
        }

        private void compare(Row row, String situation, Place place) {
            var answer = ask(row, place);
            tally.cells++;
            var expected = row.expected().get(SITUATIONS.indexOf(situation));
            if (answer.statusCode() != expected) {
                tally.deviations.add("%s, %s: %s %s gave %d, not %d: %s"
                        .formatted(
                                role,
                                situation,
                                row.method(),
                                row.path(),
                                answer.statusCode(),
                                expected,
                                answer.body()));
            }
            if (!situation.equals("own") && !isShown(row, situation)) {
                alike(row, situation, place, answer);
            }
        }

        /** Managers and administrators see where a journey stands, though not whose it is, nor what is in it. */
        private boolean isShown(Row row, String situation) {
            return row.roles().equals(role)
                    && (role.equals(Roles.ADMINISTRATOR)
                            || !List.of("elsewhere", "closed").contains(situation));
        }

        private void alike(Row row, String situation, Place place, HttpResponse<String> answer) {
            var nothing = nothing(row, place.definition());
            var of = seen(place, answer);
            tally.alike++;
            if (!of.equals(nothing)) {
                tally.deviations.add("%s, %s: %s %s tells that there is something: %s, for nothing: %s"
                        .formatted(role, situation, row.method(), row.path(), of, nothing));
            }
        }

        private String nothing(Row row, String definition) {
            return nothings.computeIfAbsent(row, each -> {
                var nowhere = Place.nowhere(definition);
                return seen(nowhere, ask(row, nowhere));
            });
        }

        private HttpResponse<String> ask(Row row, Place place) {
            var body = row.body().isEmpty() ? null : place.in(row.body(), me, filter);
            return browser.exchange(
                    row.method(), place.in(row.path(), me, filter), body == null ? null : "application/json", body);
        }

        private static String seen(Place place, HttpResponse<String> answer) {
            var headers = new TreeMap<>(answer.headers().map());
            headers.remove("date");
            // the container closes a connection after so many answers
            headers.remove("connection");
            headers.remove("keep-alive");
            return answer.statusCode() + " " + headers + " " + place.out(answer.body());
        }
    }

    private static final class Tally {
        private final List<String> deviations = new ArrayList<>();
        private int cells;
        private int alike;
    }

    private record Row(String method, String path, String body, String roles, List<Integer> expected) {

        static Row of(String line) {
            var cells = line.split(";");
            return new Row(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    IntStream.range(4, 9)
                            .mapToObj(cell -> Integer.valueOf(cells[cell]))
                            .toList());
        }

        String door() {
            return method + path.replaceFirst("\\?.*", "");
        }

        boolean isFor(String role) {
            return roles.equals(role) || roles.equals(AccessTable.STAFF) && Roles.NAMES.containsKey(role);
        }

        Row refused(int status) {
            return new Row(method, path, body, NOBODY, List.of(status, status, status, status, status));
        }
    }
}
