package no.krisesenter.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the board of a centre. Whether the reader leads it is asked before. */
@Component
public class LeaderBoards {

    /** Where a centre has decided nothing: the national statistics publish no smaller figure either. */
    static final int THRESHOLD = 5;

    private static final Duration AHEAD = Duration.ofDays(60);
    private static final Duration CHILD_MAPPED_WITHIN = Duration.ofHours(48);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final Duration NINETY_DAYS = Duration.ofDays(90);
    private static final Duration CONTACT_PERSON_WITHIN = Duration.ofHours(24);
    private static final String TURNED_AWAY = "first-contact/userTask_reviewTurnedAway";
    private static final Set<String> ALTERNATIVES = Set.of(
            "first-contact/userTask_findAlternative",
            "first-contact/userTask_findPlace",
            "first-contact/userTask_handOver");

    private final BoardRows rows;
    private final Clock clock;

    LeaderBoards(BoardRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The board of a centre as this reader may see it. */
    @Transactional(readOnly = true)
    public Board of(CentreId centre, StaffId reader) {
        Instant now = clock.instant();
        Instant from = Weeks.start(Weeks.until(now).get(0));
        List<Span> steps = rows.steps(centre, reader, from);
        List<House> stays = rows.stays(centre, reader, from);
        List<Span> open = steps.stream().filter(step -> step.isOpenAt(now)).toList();
        List<Span> late = open.stream().filter(step -> step.isLateAt(now)).toList();
        List<House> here = stays.stream().filter(stay -> stay.isHereAt(now)).toList();
        SmallFigures small = new SmallFigures(rows.threshold(centre));
        Weeks weeks = new Weeks(now, steps, stays, small);
        return new Board(
                now,
                Counted.of(late, LeaderBoards::late),
                small.parts(late.size(), routines(late)),
                Counted.of(
                        rows.unmappedChildren(centre, reader).stream()
                                .filter(child -> !child.arrived()
                                        .plus(CHILD_MAPPED_WITHIN)
                                        .isAfter(now))
                                .toList(),
                        child -> new Board.Since(child.alias(), child.arrived())),
                longer(here, now, FOUR_WEEKS),
                longer(here, now, NINETY_DAYS),
                longer(here.stream().filter(stay -> !stay.contactPerson()).toList(), now, CONTACT_PERSON_WITHIN),
                Counted.of(late.stream().filter(Span::isPlanReview).toList(), LeaderBoards::late),
                Counted.of(
                        open.stream().filter(Span::isAnswerOwed).toList(),
                        step -> new Board.Awaited(step.aliasOrNone(), step.stepName(), step.began(), step.due())),
                turnedAway(steps, from, small),
                Counted.of(
                        open.stream()
                                .filter(step -> ends(step, now.plus(AHEAD)))
                                .sorted(Comparator.comparing(Span::expires))
                                .toList(),
                        step -> new Board.Expiry(step.aliasOrNone(), step.stepName(), ended(step))),
                occupancy(centre, here, small),
                loads(open, now, rows.casesOfStaff(centre), small),
                Stages.of(open, here, small),
                weeks.weeks(),
                weeks.sums(),
                small.threshold());
    }

    private static boolean ends(Span step, Instant before) {
        return step.expires() != null && step.expires().isBefore(before);
    }

    private static Instant ended(Span step) {
        return Objects.requireNonNull(step.expires());
    }

    private static Board.Late late(Span step) {
        return new Board.Late(
                step.aliasOrNone(),
                step.processName(),
                step.stepName(),
                step.assignee(),
                Objects.requireNonNull(step.due()),
                step.reminded(),
                step.escalated());
    }

    private static List<Board.Routine> routines(List<Span> late) {
        Map<String, List<Span>> byPlace =
                late.stream().collect(Collectors.groupingBy(Span::place, LinkedHashMap::new, Collectors.toList()));
        return byPlace.values().stream()
                .map(each -> new Board.Routine(
                        each.get(0).processName(),
                        each.get(0).stepName(),
                        each.size(),
                        Objects.requireNonNull(each.get(0).due())))
                .sorted(Comparator.comparingInt(Board.Routine::count).reversed().thenComparing(Board.Routine::oldest))
                .toList();
    }

    private static Counted<Board.Since> longer(List<House> here, Instant now, Duration than) {
        return Counted.of(
                here.stream()
                        .filter(stay -> !stay.since().plus(than).isAfter(now))
                        .toList(),
                stay -> new Board.Since(stay.alias(), stay.since()));
    }

    private static Board.TurnedAway turnedAway(List<Span> steps, Instant from, SmallFigures small) {
        List<Span> turnedAway = steps.stream()
                .filter(step ->
                        step.place().equals(TURNED_AWAY) && !step.began().isBefore(from))
                .toList();
        Set<@Nullable String> helped = steps.stream()
                .filter(step -> ALTERNATIVES.contains(step.place()))
                .map(Span::reference)
                .collect(Collectors.toSet());
        return new Board.TurnedAway(
                turnedAway.size(),
                small.part(turnedAway.size(), (int) turnedAway.stream()
                        .filter(step -> !helped.contains(step.reference()))
                        .count()),
                (int) turnedAway.stream().filter(step -> step.ended() == null).count());
    }

    private Board.Occupancy occupancy(CentreId centre, List<House> here, SmallFigures small) {
        int children = here.stream().mapToInt(House::children).sum();
        int people = here.size() + children;
        return new Board.Occupancy(
                rows.rooms(centre),
                (int) here.stream()
                        .map(House::room)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                rows.places(centre),
                people,
                small.part(people, here.size()),
                small.part(people, children));
    }

    private static List<Board.Load> loads(
            List<Span> open, Instant now, Map<String, Integer> cases, SmallFigures small) {
        Map<String, int[]> byStaff = new TreeMap<>();
        open.stream().filter(step -> step.task() && step.assignee() != null).forEach(step -> {
            int[] counts = byStaff.computeIfAbsent(Objects.requireNonNull(step.assignee()), none -> new int[2]);
            counts[0]++;
            counts[1] += step.isLateAt(now) ? 1 : 0;
        });
        cases.keySet().forEach(staff -> byStaff.computeIfAbsent(staff, none -> new int[2]));
        return byStaff.entrySet().stream()
                .map(each -> new Board.Load(
                        each.getKey(),
                        each.getValue()[0],
                        small.part(each.getValue()[0], each.getValue()[1]),
                        cases.getOrDefault(each.getKey(), 0)))
                .sorted(Comparator.comparingInt(Board.Load::tasks).reversed())
                .toList();
    }
}
