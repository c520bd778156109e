package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.krisesenter.casefile.Area;
import no.krisesenter.forms.AnyAnswer;
import no.krisesenter.forms.FillingIn;
import no.krisesenter.forms.FormLibrary;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.process.CaseActions;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WaitingWork;
import no.krisesenter.process.WaitingWork.Waiting;
import no.krisesenter.process.Workbench;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.ModelCoverage;
import no.krisesenter.testing.NumberedIds;
import no.krisesenter.testing.ResidentTest;
import no.krisesenter.testing.TestCentres;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks through the whole journey on which people give any answer that a form allows, begin anything that the folder offers, and let time
 * pass. However they walk, each ends closed, waits for a person who exists, or waits for a date that will come.
 *
 * <p>{@code -Dwalks=1000} says how many, {@code -Dwalks.first=17} with which to begin; a walk of the same number goes the same way each
 * time. What was done on it stands in {@code target/walks}.
 */
class RandomWalksTest extends ResidentTest {

    private static final int WALKS = Integer.getInteger("walks", 10);
    private static final int FIRST = Integer.getInteger("walks.first", 1);
    private static final Path TOLD = Path.of("target", "walks");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_TRIES = 6;
    private static final Set<String> APPOINTING = Set.of(
            "conflict-of-interest.appoint-another", "strict-address.name-people", "arrival.assign-contact-person");

    @Autowired
    WaitingWork waiting;

    @Autowired
    Workbench workbench;

    @Autowired
    CaseActions folder;

    @Autowired
    FormLibrary library;

    @Autowired
    Registers choices;

    @Autowired
    NumberedIds ids;

    @Autowired
    Clock clock;

    private final Map<String, Integer> filledIn = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<AssertionError> stuck = new ArrayList<>();
    private int closed;

    @Test
    void noneGetsStuckAndEachGoesTheSameWayAgain() {
        ModelCoverage.passedSinceThen();
        var first = walk(FIRST);
        for (int number = FIRST + 1; number < FIRST + WALKS; number++) {
            walk(number);
        }
        var passed = ModelCoverage.passedSinceThen();
        var figures =
                "%d walks, %d closed, the others wait for somebody or for a day; %d forms of %d kinds filled in, %s; 0 stuck, 0 incidents, 0 orphaned timers"
                        .formatted(
                                WALKS,
                                closed,
                                filledIn.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                filledIn.size(),
                                shareOf(passed));
        write("figures-" + FIRST, figures + "; stuck: " + stuck.size());
        write("passed-" + FIRST, String.join("\n", passed));
        write("refused-" + FIRST, refused.toString().replace(", ", "\n"));

        assertThat(walk(FIRST)).as("walk %d once more", FIRST).isEqualTo(first);
        assertThat(stuck).isEmpty();
        Goals.note("walks", figures);
    }

    private String walk(int number) {
        var walk = new Walk(number);
        try {
            ids.whileCounted(walk::goes);
        } catch (RuntimeException | AssertionError failure) {
            walk.told.add(failure.toString());
            stuck.add(new AssertionError("Walk " + number + " came to\n" + String.join("\n", walk.told), failure));
        }
        write("%04d".formatted(number), String.join("\n", walk.told));
        return String.join("\n", walk.told);
    }

    private static void write(String name, String text) {
        try {
            Files.createDirectories(TOLD);
            Files.writeString(TOLD.resolve(name + ".txt"), text + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** How much of the models has been walked on. */
    private String shareOf(Set<String> passed) {
        var all = new TreeSet<String>();
        var processes =
                repository.createProcessDefinitionQuery().latestVersion().list();
        for (var process : processes) {
            repository.getBpmnModelInstance(process.getId()).getModelElementsByType(FlowNode.class).stream()
                    .map(node -> process.getKey() + "/" + node.getId())
                    .forEach(all::add);
        }
        var nodes = new TreeSet<>(all);
        nodes.retainAll(passed);
        var entered = nodes.stream().map(node -> node.split("/")[0]).distinct().count();
        return "%d of %d flow nodes and %d of %d processes passed"
                .formatted(nodes.size(), all.size(), entered, processes.size());
    }

    /** In the order in which they were made. */
    @Override
    protected JobQuery inTurn(JobQuery jobs) {
        return jobs.orderByJobId().asc();
    }

    private final class Walk {

        private final RandomGenerator chance;
        private final Temper temper;
        private final List<String> told = new ArrayList<>();
        private final Map<String, Integer> done = new HashMap<>();
        private CaseReference client;

        Walk(int number) {
            chance = new SplittableRandom(number);
            temper = Temper.of(number, chance);
        }

        void goes() {
            nobodyHasBeenHere();
            begins();
            for (int step = 0; step < temper.steps() && !isOver(); step++) {
                var what = chance.nextDouble();
                if (what < temper.begins()) {
                    beginsSomething();
                } else if (what < temper.begins() + temper.waits() || !worksAtSomething()) {
                    waits();
                }
            }
            standsWell();
        }

        /** What earlier walks have left is out of the way of this one. */
        private void nobodyHasBeenHere() {
            itIs("2026-01-05T10:00");
            stopEverything();
            everybodyHasLeft();
            theHouseIsFull();
            for (var area : Area.values()) {
                rooms.add(TestCentres.FJORD, "Rom " + area, area, 2);
            }
            database.update("update record.case_file set closed_at = opened_at where closed_at is null");
            database.update("update record.client set birth_number_index = null, phone_index = null");
        }

        private void begins() {
            for (int tried = 1; client == null; tried++) {
                var form = library.get("first-contact.register-contact");
                var answers = fill(form, Map.of(), register -> options(register, VERA));
                try {
                    client = workbench.start(VERA, "first-contact", answers);
                    tell(VERA, "first-contact", answers);
                    runJobs();
                } catch (Refused no) {
                    assertThat(tried).as(no.sentence()).isLessThan(20);
                }
            }
        }

        private boolean isOver() {
            return instances().isEmpty();
        }

        /** Takes one of the open tasks and does it; false when there is none, or when nothing that came to mind was accepted. */
        private boolean worksAtSomething() {
            var open = new ArrayList<>(tasks.createTaskQuery()
                    .initializeFormKeys()
                    .orderByTaskCreateTime()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .list());
            while (!open.isEmpty()) {
                var forms = open.stream().map(this::formOf).toList();
                var chosen = temper.next(forms)
                        .map(form -> open.get(forms.indexOf(form)))
                        .orElseGet(() -> oneOf(open, each -> done.getOrDefault(formOf(each), 0)));
                var task = waiting.find(chosen.getId()).orElseThrow();
                var people = whoMay(task);
                for (int tried = 0; tried < MOST_TRIES && !people.isEmpty(); tried++) {
                    if (tries(task.form(), () -> works(any(people), task))) {
                        return true;
                    }
                }
                open.remove(chosen);
            }
            return false;
        }

        private String formOf(Task task) {
            return task.getCamundaFormRef().getKey();
        }

        private void works(StaffId by, Waiting task) {
            var known = waiting.open(by, task.id());
            var answers = fill(asked(library.get(task.form()), known), known, register -> offered(known.get(register)));
            waiting.complete(by, task.id(), answers);
            tell(by, task.form(), answers);
            runJobs();
        }

        private void beginsSomething() {
            var team = careTeams.members(client).stream()
                    .sorted(Comparator.comparing(StaffId::value))
                    .toList();
            var by = team.isEmpty() ? VERA : any(team);
            var all = as(by, () -> folder.of(client));
            var possible = all.stream()
                    .filter(action -> action.whyNot() == null)
                    .map(CaseActions.Action::id)
                    .toList();
            if (!possible.isEmpty()) {
                var wish = temper.wish(all.stream().map(CaseActions.Action::id).toList());
                var action = possible.contains(wish) && !done.containsKey(wish)
                        ? wish
                        : oneOf(possible, each -> done.getOrDefault(each, 0));
                tries(action, () -> begins(by, action));
            }
        }

        private void begins(StaffId by, String action) {
            as(by, () -> {
                var sheet = folder.open(action, client);
                var answers = fill(
                        library.get(sheet.form()),
                        Map.copyOf(sheet.given()),
                        register -> sheet.options().getOrDefault(register, List.of()).stream()
                                .map(option -> option.get("value"))
                                .toList());
                answers.putAll(sheet.given());
                folder.begin(action, client, answers);
                tell(by, action, answers);
                return null;
            });
            runJobs();
        }

        private boolean tries(String what, Runnable work) {
            try {
                work.run();
                done.merge(what, 1, Integer::sum);
                filledIn.merge(what, 1, Integer::sum);
                return true;
            } catch (Refused no) {
                told.add(what + " refused: " + no.code());
                refused.merge(what + ": " + no.sentence(), 1, Integer::sum);
                return false;
            }
        }

        /** Without ids, and without the alias, which chance gives to a case. */
        private void tell(StaffId by, String what, Map<String, @Nullable Object> answers) {
            var said = ID.matcher(new TreeMap<>(answers).toString())
                    .replaceAll("#")
                    .replace(caseFiles.get(client).alias(), "#");
            told.add("%s %s %s %s".formatted(now(), by.value(), what, said));
        }

        /** Until something happens, or for a few hours. */
        private void waits() {
            var few = now().plus(Duration.ofHours(1 + chance.nextInt(12)));
            var next = management.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                    .filter(timer -> timer.getProcessInstanceId() != null)
                    .map(timer -> timer.getDuedate().toInstant())
                    .findFirst()
                    .orElse(few);
            timePasses(next.isBefore(now()) ? Duration.ZERO : Duration.between(now(), next));
            told.add("waits until " + now());
        }

        // -- how it stands

        private void standsWell() {
            assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
            assertThat(management.createJobQuery().noRetriesLeft().count())
                    .as("given up")
                    .isZero();
            var running = instances();
            var ids = running.stream().map(ProcessInstance::getId).collect(Collectors.toSet());
            management.createJobQuery().timers().list().stream()
                    .filter(job -> job.getProcessInstanceId() != null)
                    .forEach(job -> {
                        assertThat(ids).as("timer without a process").contains(job.getProcessInstanceId());
                        assertThat(job.getDuedate()).as("a date that will come").isNotNull();
                    });
            if (running.isEmpty()) {
                assertThat(caseFiles.get(client).isOpen())
                        .as("case open, and nothing goes on")
                        .isFalse();
                closed++;
            }
            var open = waiting.since(Instant.EPOCH).stream()
                    .filter(task -> !whoMay(task).isEmpty())
                    .toList();
            running.stream()
                    .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                    .forEach(instance -> waitsForSomethingThatComes(instance, open));
        }

        /**
         * For a person who exists, for a day, or for whom the leader appoints when the last of a team is kept away. Topics wait to be taken up
         * from the folder, for as long as something else of the case goes on.
         */
        private void waitsForSomethingThatComes(ProcessInstance root, List<Waiting> open) {
            var all = runtime.createProcessInstanceQuery();
            var isTopics = root.getProcessDefinitionId().startsWith("topics:");
            var tree = (isTopics
                            ? all.processInstanceBusinessKey(root.getBusinessKey())
                            : all.rootProcessInstanceId(root.getId()))
                    .list().stream().map(ProcessInstance::getId).collect(Collectors.toSet());
            var forADay = management
                            .createJobQuery()
                            .timers()
                            .processInstanceIds(tree)
                            .count()
                    > 0;
            var mine = tasks.createTaskQuery().processInstanceIdIn(tree.toArray(String[]::new)).list().stream()
                    .map(Task::getId)
                    .toList();
            var forSomebody = open.stream().anyMatch(task -> mine.contains(task.id()));
            var forTheLeader = !mine.isEmpty() && open.stream().anyMatch(task -> APPOINTING.contains(task.form()));
            assertThat(forADay || forSomebody || forTheLeader)
                    .as(root.getProcessDefinitionId() + " waits for somebody, or for a day")
                    .isTrue();
        }

        private List<ProcessInstance> instances() {
            return runtime.createProcessInstanceQuery().list();
        }

        // -- people and answers

        private List<StaffId> whoMay(Waiting task) {
            return task.assignee() != null
                    ? List.of(task.assignee())
                    : task.offeredTo().stream()
                            .flatMap(group -> identity
                                    .createUserQuery()
                                    .memberOfGroup(group)
                                    .memberOfTenant(task.centre().value())
                                    .list()
                                    .stream())
                            .map(user -> new StaffId(user.getId()))
                            .distinct()
                            .sorted(Comparator.comparing(StaffId::value))
                            .toList();
        }

        private <T> T any(List<T> list) {
            return list.get(chance.nextInt(list.size()));
        }

        /** Half of the time something that has been done least on this walk, so that one thing that comes again does not fill it. */
        private <T> T oneOf(List<T> all, ToIntFunction<T> often) {
            if (chance.nextBoolean()) {
                return any(all);
            }
            var least = all.stream().mapToInt(often).min().orElseThrow();
            return any(
                    all.stream().filter(each -> often.applyAsInt(each) == least).toList());
        }

        private Map<String, @Nullable Object> fill(
                FormSchema form, Map<String, ?> known, Function<String, Collection<String>> registers) {
            return new FillingIn(feel, clock)
                    .fill(
                            form,
                            known,
                            registers::apply,
                            temper.bends(new AnyAnswer(chance, 0.3, "Vi snakket om dette.")));
        }

        private Collection<String> options(String register, StaffId by) {
            return choices.options(register, TestCentres.FJORD, by, null).stream()
                    .map(Registers.Option::value)
                    .toList();
        }
    }

    private static FormSchema asked(FormSchema form, Map<String, @Nullable Object> known) {
        return known.get("withheldPlaces") instanceof Map<?, ?> withheld
                        && withheld.get("paths") instanceof List<?> paths
                ? form.withholding(
                        paths.stream().map(String::valueOf).collect(Collectors.toSet()), "spørres det ikke om nå")
                : form;
    }

    private static Collection<String> offered(@Nullable Object options) {
        return options instanceof List<?> list
                ? list.stream()
                        .map(option -> String.valueOf(((Map<?, ?>) option).get("value")))
                        .toList()
                : Collections.emptyList();
    }
}
