package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import no.krisesenter.casefile.Area;
import no.krisesenter.forms.AnyAnswer;
import no.krisesenter.forms.Asked;
import no.krisesenter.forms.FillingIn;
import no.krisesenter.forms.FormLibrary;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.forms.Pen;
import no.krisesenter.process.CaseActions;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WaitingWork;
import no.krisesenter.process.WaitingWork.Waiting;
import no.krisesenter.process.Workbench;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.ResidentTest;
import no.krisesenter.testing.TestCentres;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks through the whole journey on which people give any answer that a form allows, begin anything that the folder offers, and let time
 * pass. However they walk, each ends closed, waits for a person who exists, or waits for a date that will come.
 *
 * <p>{@code -Dwalks=1000} says how many; {@code -Dwalks.first=17} begins with walk 17. The gate has no time for them.
 */
@EnabledIfSystemProperty(named = "walks", matches = "\\d+", disabledReason = "begins with -Dwalks=1000")
class RandomWalksTest extends ResidentTest {

    private static final int WALKS = Integer.getInteger("walks", 1);
    private static final int FIRST = Integer.getInteger("walks.first", 1);
    private static final int STEPS = 70;
    private static final int MOST_TRIES = 6;
    private static final Map<String, String> LEADS_ON = Map.of(
            "contactKind", "help", "acuteOutcome", "taken-in", "mappingComplete", "yes", "chosenOffer", "shelter-stay");

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
    Clock clock;

    private final Map<String, Integer> filledIn = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int closed;

    @Test
    void noneGetsStuck() {
        for (int number = FIRST; number < FIRST + WALKS; number++) {
            var walk = new Walk(number);
            try {
                walk.goes();
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("Walk " + number + " came to " + walk.steps, failure);
            }
        }
        var forms = filledIn.values().stream().mapToInt(Integer::intValue).sum();
        Goals.note(
                "walks",
                "%d walks, %d closed, the others wait for somebody or for a day; %d forms of %d kinds filled in, 0 stuck, 0 incidents, 0 orphaned timers"
                        .formatted(WALKS, closed, forms, filledIn.size()));
        assertThat(filledIn).isNotEmpty();
    }

    private final class Walk {

        private final RandomGenerator chance;
        private final List<String> steps = new ArrayList<>();
        private CaseReference client;

        Walk(int number) {
            chance = new SplittableRandom(number);
        }

        void goes() {
            itIs("2026-01-05T10:00");
            for (var area : Area.values()) {
                aFreeRoom(area);
            }
            begins();
            for (int step = 0; step < STEPS && !isOver(); step++) {
                var what = chance.nextInt(10);
                if (what == 0) {
                    beginsSomething();
                } else if (what <= 2 || !worksAtSomething()) {
                    waits();
                }
            }
            standsWell();
            leaves();
        }

        private void begins() {
            for (int tried = 1; client == null; tried++) {
                var form = library.get("first-contact.register-contact");
                var answers = fill(form, Map.of(), register -> options(register, VERA, null));
                try {
                    client = workbench.start(VERA, "first-contact", answers);
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
            var open = waiting.since(Instant.EPOCH).stream()
                    .filter(task -> !whoMay(task).isEmpty())
                    .toList();
            if (open.isEmpty()) {
                return false;
            }
            var task = open.get(chance.nextInt(open.size()));
            for (int tried = 0; tried < MOST_TRIES; tried++) {
                if (tries(task.form(), () -> works(task))) {
                    return true;
                }
            }
            return false;
        }

        private void works(Waiting task) {
            var people = whoMay(task);
            var by = people.get(chance.nextInt(people.size()));
            var known = waiting.open(by, task.id());
            waiting.complete(
                    by,
                    task.id(),
                    fill(asked(library.get(task.form()), known), known, register -> offered(known.get(register))));
            runJobs();
        }

        private void beginsSomething() {
            var team = List.copyOf(careTeams.members(client));
            var by = team.isEmpty() ? VERA : team.get(chance.nextInt(team.size()));
            var possible = as(by, () -> folder.of(client)).stream()
                    .filter(action -> action.whyNot() == null)
                    .toList();
            if (possible.isEmpty()) {
                return;
            }
            var action = possible.get(chance.nextInt(possible.size())).id();
            tries(action, () -> {
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
                    return null;
                });
                runJobs();
            });
        }

        private boolean tries(String what, Runnable work) {
            try {
                work.run();
                steps.add(what);
                filledIn.merge(what, 1, Integer::sum);
                return true;
            } catch (Refused no) {
                refused.merge(what + ": " + no.sentence(), 1, Integer::sum);
                return false;
            }
        }

        /** Until something happens, or for a few hours. */
        private void waits() {
            var next = management
                    .createJobQuery()
                    .timers()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1);
            var few = Duration.ofHours(1 + chance.nextInt(12));
            var until = next.isEmpty()
                    ? few
                    : Duration.between(now(), next.get(0).getDuedate().toInstant());
            timePasses(until.isNegative() ? Duration.ZERO : until);
            steps.add("waits");
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
                    .map(JobEntity.class::cast)
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
            running.stream()
                    .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                    .forEach(this::waitsForSomethingThatComes);
            var open = waiting.since(Instant.EPOCH);
            // when the last of a team is kept away, its tasks wait for whom the leader appoints
            assertThat(open.isEmpty()
                            || open.stream().anyMatch(task -> !whoMay(task).isEmpty()))
                    .as("somebody can do something: %s", open)
                    .isTrue();
        }

        private void waitsForSomethingThatComes(ProcessInstance root) {
            var tree = runtime.createProcessInstanceQuery().rootProcessInstanceId(root.getId()).list().stream()
                    .map(ProcessInstance::getId)
                    .toList();
            var atWork = tree.stream()
                    .anyMatch(
                            id -> tasks.createTaskQuery().processInstanceId(id).count() > 0
                                    || management
                                                    .createJobQuery()
                                                    .timers()
                                                    .processInstanceId(id)
                                                    .count()
                                            > 0);
            assertThat(atWork)
                    .as(root.getProcessDefinitionId() + " waits for somebody, or for a day")
                    .isTrue();
        }

        private List<ProcessInstance> instances() {
            return runtime.createProcessInstanceQuery().list();
        }

        private void leaves() {
            runtime.createProcessInstanceQuery()
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "walked far enough"));
            database.update("update record.stay set closed_at = prepared_at where closed_at is null");
        }

        // -- people and answers

        private List<StaffId> whoMay(Waiting task) {
            return task.assignee() != null ? List.of(task.assignee()) : membersOf(task.offeredTo());
        }

        private List<StaffId> membersOf(Set<String> groups) {
            return groups.stream()
                    .flatMap(
                            group -> identity
                                    .createUserQuery()
                                    .memberOfGroup(group)
                                    .memberOfTenant(TestCentres.FJORD.value())
                                    .list()
                                    .stream())
                    .map(user -> new StaffId(user.getId()))
                    .distinct()
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
        }

        private Map<String, @Nullable Object> fill(
                FormSchema form,
                Map<String, ?> known,
                java.util.function.Function<String, Collection<String>> registers) {
            return new FillingIn(feel, clock)
                    .fill(form, known, registers::apply, new Bent(new AnyAnswer(chance, 0.3, "Vi snakket om dette.")));
        }

        private Collection<String> options(String register, StaffId by, @Nullable CaseReference about) {
            return choices.options(register, TestCentres.FJORD, by, about).stream()
                    .map(Registers.Option::value)
                    .toList();
        }

        /** Most of those who get in touch come to live here, or few walks would get far. */
        private final class Bent implements Pen {

            private final Pen pen;

            Bent(Pen pen) {
                this.pen = pen;
            }

            @Override
            public @Nullable Object answer(Asked asked) {
                var answer = pen.answer(asked);
                var leadsOn = LEADS_ON.get(asked.path());
                return leadsOn != null && asked.options().contains(leadsOn) && chance.nextInt(4) > 0 ? leadsOn : answer;
            }

            @Override
            public @Nullable List<Map<String, @Nullable Object>> rows(
                    String path, List<Map<String, @Nullable Object>> known) {
                return pen.rows(path, known);
            }
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
