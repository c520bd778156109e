package no.krisesenter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.krisesenter.forms.FormLibrary;
import no.krisesenter.overview.Board;
import no.krisesenter.overview.JourneyStage;
import no.krisesenter.overview.LeaderBoards;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Registers;
import no.krisesenter.process.SimulatedTime;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WaitingWork;
import no.krisesenter.process.Workbench;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The year of the demonstration, in short: played through the real models until now, without anything left behind or ahead of its time. */
class DemoYearTest extends DemoHouse {

    private static final Instant END = Instant.parse("2026-01-05T09:00:00Z");

    @Autowired
    private Workbench workbench;

    @Autowired
    private WaitingWork waiting;

    @Autowired
    private SimulatedTime time;

    @Autowired
    private Registers registers;

    @Autowired
    private FormLibrary library;

    @Autowired
    private LeaderBoards boards;

    @Autowired
    private Clock clock;

    /** Another test may have worked in the same weeks. */
    @BeforeEach
    void nothingHasBeenDoneHere() {
        database.update("delete from record.work_step");
        database.update("delete from record.centre_threshold");
        database.update(
                "update record.stay set opened_at = opened_at - interval '1 year', arrived_at = null, left_at = null,"
                        + " closed_at = closed_at - interval '1 year' where opened_at is not null and closed_at is not"
                        + " null");
        management.createJobQuery().timers().list().stream()
                .filter(timer -> timer.getProcessInstanceId() == null)
                .filter(timer -> timer.getDuedate().toInstant().isBefore(END))
                .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(END.plus(Duration.ofDays(1)))));
    }

    @Test
    void sixWeeksAreFullOfWorkAndNothingIsRefusedStuckOrAheadOfItsTime() {
        var length = Duration.ofDays(42);
        var played = year().play(14, length, END, 2026, () -> {});

        assertThat(played.refused()).isEmpty();
        assertThat(played.cases()).hasSize(14);
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(clock.instant()).as("the clock is right again").isAfter(END);

        ClockUtil.setCurrentTime(Date.from(END));
        assertThat(management.createJobQuery().messages().executable().count()).isZero();
        assertThat(management
                        .createJobQuery()
                        .timers()
                        .duedateLowerThan(Date.from(END))
                        .active()
                        .list())
                .filteredOn(timer -> timer.getProcessInstanceId() != null)
                .isEmpty();
        everythingIsDatedWithin(
                length,
                played.cases().values().stream().map(CaseReference::value).toList());
        theBoardAgreesWith(played);
    }

    private void everythingIsDatedWithin(Duration length, List<String> cases) {
        var played = "('" + String.join("','", cases) + "')";
        var instances = "(select proc_inst_id_ from engine.act_hi_procinst where business_key_ in " + played + ")";
        for (var dates : List.of(
                "began_at from record.work_step where case_reference in " + played,
                "ended_at from record.work_step where ended_at is not null and case_reference in " + played,
                "at from record.record_entry where case_reference in " + played,
                "at from audit.access where case_reference in " + played,
                "opened_at from record.case_file where reference in " + played,
                "arrived_at from record.stay where arrived_at is not null and case_reference in " + played,
                "start_time_ at time zone 'Europe/Oslo' from engine.act_hi_actinst where proc_inst_id_ in " + instances,
                "end_time_ at time zone 'Europe/Oslo' from engine.act_hi_taskinst where end_time_ is not null and"
                        + " proc_inst_id_ in "
                        + instances)) {
            var there = database.queryForList("select " + dates + " order by 1", OffsetDateTime.class).stream()
                    .map(OffsetDateTime::toInstant)
                    .toList();
            assertThat(there).as(dates).hasSizeGreaterThan(5);
            assertThat(there.get(0)).as(dates).isBetween(END.minus(length), END.minus(length.dividedBy(2)));
            assertThat(there.get(there.size() - 1)).as(dates).isBetween(END.minus(Duration.ofDays(7)), END);
        }
    }

    private void theBoardAgreesWith(DemoYear.Played played) {
        database.update("insert into record.centre_threshold values ('fjord', 1, 'lena', now())");
        var board = boards.of(DemoCentres.FJORD, new StaffId("lena"));

        assertThat(board.stages().stream()
                        .filter(stage -> stage.journeys() > 0)
                        .collect(Collectors.toMap(Board.Stage::stage, Board.Stage::journeys)))
                .isEqualTo(Map.of(
                        JourneyStage.FIRST_CONTACT, 3,
                        JourneyStage.DAY_SERVICE, 3,
                        JourneyStage.ARRIVAL, 2,
                        JourneyStage.STAY, 3,
                        JourneyStage.DEPARTURE, 1,
                        JourneyStage.RE_ESTABLISHMENT, 1));
        assertThat(board.unmapped().total()).isEqualTo(3);
        assertThat(board.overFourWeeks().total()).isEqualTo(1);
        assertThat(board.withoutContactPerson().total()).isEqualTo(1);
        assertThat(board.turnedAway().withoutAlternative()).isEqualTo(1);
        assertThat(board.late().total()).isPositive();
        assertThat(board.weeks().stream().mapToLong(Board.Week::contacts).sum())
                .as("who is only advised on the phone has no situation mapped, and is not counted there")
                .isEqualTo(played.journeys().stream()
                        .filter(journey -> journey.kind() != YearPlan.Kind.ADVICE)
                        .count())
                .isEqualTo(13);
        assertThat(board.weeks().stream().filter(week -> week.contacts() > 0).count())
                .isGreaterThan(4);
    }

    @Test
    void theSameSeedGivesTheSameDays() {
        assertThat(someDays()).isEqualTo(someDays());
    }

    /** Forms filled in, and tasks that are open with their times. */
    private Map<String, Object> someDays() {
        everyRoomIsFree();
        var played = year().play(5, Duration.ofDays(4), END, 2026, () -> {});
        assertThat(played.refused()).isEmpty();
        var numbers = new TreeMap<String, Integer>();
        played.cases().forEach((number, reference) -> numbers.put(reference.value(), number));
        var open = waiting.since(Instant.EPOCH).stream()
                .filter(task -> numbers.containsKey(task.caseReference().value()))
                .map(task -> "%s %s %s %s %s"
                        .formatted(
                                numbers.get(task.caseReference().value()),
                                task.form(),
                                task.created(),
                                task.due(),
                                task.assignee()))
                .sorted()
                .toList();
        assertThat(open).hasSizeGreaterThan(5);
        return Map.of("filledIn", new TreeMap<>(played.filledIn()), "open", open);
    }

    private DemoYear year() {
        var forms = new YearForms(library, feel, clock, new DemoWords(rooms, clock), registers);
        return new DemoYear(workbench, waiting, time, messages, forms, new ObjectMapper());
    }
}
