package no.krisesenter.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import no.krisesenter.demo.YearForms.Said;
import no.krisesenter.demo.YearPlan.Journey;
import no.krisesenter.demo.YearPlan.Kind;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import no.krisesenter.process.SimulatedTime;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WaitingWork;
import no.krisesenter.process.WaitingWork.Waiting;
import no.krisesenter.process.Workbench;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A year at a centre, lived through in a few minutes: the real models, forms and rules, on a clock that is moved. Most of the work is done in
 * time, some of it late, a little of it so late that the leader hears of it.
 */
@Component
@Profile("demo")
class DemoYear {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);

    private final Workbench workbench;
    private final WaitingWork waiting;
    private final SimulatedTime time;
    private final Messages messages;
    private final YearForms forms;
    private final YearAnswers answers;

    DemoYear(
            Workbench workbench,
            WaitingWork waiting,
            SimulatedTime time,
            Messages messages,
            YearForms forms,
            ObjectMapper json) {
        this.workbench = workbench;
        this.waiting = waiting;
        this.time = time;
        this.messages = messages;
        this.forms = forms;
        this.answers = new YearAnswers(json);
    }

    /**
     * Plays until the end and then sets the clock right. The same length, end and seed give the same year.
     *
     * @param count how many contacts there are
     * @param opening what happens first, at the beginning of the year
     */
    Played play(int count, Duration length, Instant end, long seed, Runnable opening) {
        var year = new Year(YearPlan.of(count, length, seed), end.minus(length), end, seed);
        time.during(year.start, () -> {
            opening.run();
            year.live();
        });
        return new Played(year.plan, Map.copyOf(year.cases), Map.copyOf(year.filledIn), List.copyOf(year.refused));
    }

    /**
     * What has been played.
     *
     * @param cases the case of each journey, by its number
     * @param filledIn how many forms, by id
     * @param refused forms that were not accepted, with the sentence
     */
    record Played(
            List<Journey> journeys,
            Map<Integer, CaseReference> cases,
            Map<String, Integer> filledIn,
            List<String> refused) {

        int forms() {
            return filledIn.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Says nothing of what it holds, so that it can be logged by mistake. */
        @Override
        public String toString() {
            return "Played";
        }
    }

    private final class Year {

        private static final Duration MONTH = Duration.ofDays(30);
        private static final Duration STEP = Duration.ofHours(3);
        private static final Duration LATER = Duration.ofHours(12);
        private static final int MOST_TRIES = 3;
        private static final Duration DAY_SERVICE = Duration.ofDays(60);
        private static final Duration FOLLOW_UP = Duration.ofDays(75);
        private static final String RECEIVED = "arrival.assign-contact-person";
        private static final String MOVES_OUT = "departure.agreed";
        private static final String WANTS_HOME = "departure.wants-home";

        private final List<Journey> plan;
        private final Instant start;
        private final Instant end;
        private final long seed;
        private final Map<Integer, CaseReference> cases = new TreeMap<>();
        private final Map<CaseReference, Journey> journeys = new LinkedHashMap<>();
        private final Map<String, Integer> filledIn = new TreeMap<>();
        private final List<String> refused = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<Integer> received = new HashSet<>();
        private final PriorityQueue<Ahead> ahead = new PriorityQueue<>(Ahead.ORDER);
        private Instant now;
        private Instant seenUntil;

        Year(List<Journey> plan, Instant start, Instant end, long seed) {
            this.plan = plan;
            this.start = start;
            this.end = end;
            this.seed = seed;
            this.now = start;
            this.seenUntil = start;
        }

        void live() {
            plan.forEach(this::expect);
            while (now.isBefore(end)) {
                long months = monthsLived();
                pass();
                if (monthsLived() > months) {
                    LOG.info(
                            "{} av {} dager er spilt.",
                            monthsLived() * MONTH.toDays(),
                            Duration.between(start, end).toDays());
                }
                for (var next = ahead.peek(); next != null && !next.at().isAfter(now); next = ahead.peek()) {
                    ahead.remove().what().run();
                    time.until(now);
                    lookAround();
                }
            }
        }

        private long monthsLived() {
            return Duration.between(start, now).dividedBy(MONTH);
        }

        /** Until something is to be done, or a while. */
        private void pass() {
            var next = ahead.peek();
            Instant then = next == null || next.at().isAfter(now.plus(STEP)) ? now.plus(STEP) : next.at();
            now = then.isAfter(end) ? end : then.isBefore(now) ? now : then;
            time.until(now);
            lookAround();
        }

        private void at(Instant at, int journey, String what, Runnable work) {
            if (!at.isAfter(end)) {
                ahead.add(new Ahead(at, journey, what, work));
            }
        }

        private void expect(Journey journey) {
            Instant begins = start.plus(journey.begins());
            at(begins, journey.number(), "first-contact", () -> begin(journey));
            if (journey.kind() == Kind.STAY) {
                YearOccasions.of(journey, seed)
                        .forEach(occasion -> at(
                                begins.plus(occasion.after()),
                                journey.number(),
                                occasion.process(),
                                () -> happens(journey, occasion)));
                at(begins.plus(journey.stay()), journey.number(), MOVES_OUT, () -> leaves(journey));
            }
        }

        private void begin(Journey journey) {
            var by = YearStaff.receiving(journey);
            var said = new Said(by, null, answers.to("first-contact.register-contact", journey, false));
            tries("first-contact.register-contact", () -> {
                var reference = workbench.start(
                        by,
                        "first-contact",
                        forms.ofStart("first-contact.register-contact", said, random(journey, "first-contact", now)));
                cases.put(journey.number(), reference);
                journeys.put(reference, journey);
            });
        }

        /** Whoever has stayed for as long as she should says so, as soon as the journey can hear it. */
        private void leaves(Journey journey) {
            if (!livesHere(journey) || !received.contains(journey.number())) {
                at(now.plus(LATER), journey.number(), MOVES_OUT, () -> leaves(journey));
                return;
            }
            tell(journey, "report-change", Map.of("change", journey.goesBack() ? "wants-home" : "moves-out"));
        }

        private void happens(Journey journey, YearOccasions.Occasion occasion) {
            if (livesHere(journey) && received.contains(journey.number())) {
                tell(journey, occasion.process(), occasion.answers());
            }
        }

        private boolean livesHere(Journey journey) {
            var reference = cases.get(journey.number());
            return reference != null
                    && messages.isAwaited(MOVES_OUT, reference)
                    && messages.isAwaited(WANTS_HOME, reference);
        }

        private void tell(Journey journey, String process, Map<String, Object> told) {
            var by = new StaffId(journey.contactPerson());
            var form = YearOccasions.FORMS.getOrDefault(process, process);
            Map<String, @Nullable Object> said = new LinkedHashMap<>(answers.to(form, journey, false));
            said.putAll(told);
            said.put("caseReference", "@case");
            tries(
                    form,
                    () -> workbench.start(
                            by,
                            process,
                            forms.ofStart(
                                    form,
                                    new Said(by, cases.get(journey.number()), said),
                                    random(journey, process, now))));
        }

        /** What has come up meanwhile will be done in its time. */
        private void lookAround() {
            for (Waiting task : waiting.since(seenUntil)) {
                if (seen.add(task.id())) {
                    var journey = journeys.get(task.caseReference());
                    if (journey == null
                            ? isOfTheCentre(task)
                            : !journey.neverDone().contains(task.form())) {
                        var random = random(journey, task.form(), task.created());
                        at(YearPace.of(task, random), number(journey), task.form(), () -> works(task, 1));
                    }
                }
            }
            seenUntil = now;
        }

        /** Work of the centre itself, which belongs to no journey; what belongs to others is left to them. */
        private static boolean isOfTheCentre(Waiting task) {
            return task.form().startsWith("access-review.") || task.form().startsWith("late-review.");
        }

        private void works(Waiting then, int tried) {
            waiting.find(then.id()).ifPresent(task -> {
                var journey = journeys.get(task.caseReference());
                var random = random(journey, task.form() + tried, task.created());
                var by = YearStaff.of(task, journey, team(journey), random);
                var said = new Said(by, task.caseReference(), answers.to(task.form(), journey, isEnding(journey)));
                boolean done = tries(
                        task.form(),
                        () -> waiting.complete(
                                by, task.id(), forms.ofTask(task.form(), waiting.open(by, task.id()), said, random)));
                if (done && journey != null && task.form().equals(RECEIVED)) {
                    received.add(journey.number());
                }
                if (!done && tried < MOST_TRIES) {
                    at(now.plus(LATER), number(journey), task.form(), () -> works(task, tried + 1));
                }
            });
        }

        /** Whoever looks after the case of this journey: a resident has a contact person from the arrival on. */
        private StaffId team(@Nullable Journey journey) {
            return journey == null
                    ? new StaffId("lena")
                    : journey.kind() != Kind.STAY || received.contains(journey.number())
                            ? new StaffId(journey.contactPerson())
                            : YearStaff.receiving(journey);
        }

        private boolean tries(String form, Runnable work) {
            try {
                work.run();
                filledIn.merge(form, 1, Integer::sum);
                return true;
            } catch (Refused no) {
                refused.add(form + ": " + no.sentence());
                return false;
            }
        }

        private boolean isEnding(@Nullable Journey journey) {
            return journey != null
                    && !start.plus(journey.begins())
                            .plus(
                                    journey.kind() == Kind.DAY
                                            ? DAY_SERVICE
                                            : journey.stay().plus(FOLLOW_UP))
                            .isAfter(now);
        }

        private RandomGenerator random(@Nullable Journey journey, String what, Instant when) {
            long mixed = seed * 31 + number(journey);
            mixed = mixed * 1_000_003 + what.hashCode();
            return new SplittableRandom(
                    mixed * 1_000_003 + Duration.between(start, when).toSeconds());
        }

        private static int number(@Nullable Journey journey) {
            return journey == null ? -1 : journey.number();
        }
    }

    /** Something that will be done then; what happens at once happens in the order of the journeys. */
    private record Ahead(Instant at, int journey, String name, Runnable what) {

        static final Comparator<Ahead> ORDER =
                Comparator.comparing(Ahead::at).thenComparing(Ahead::journey).thenComparing(Ahead::name);
    }
}
