package no.krisesenter.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is drawn on the picture of a model: how many wait at each step, how many are late, and how long it takes. */
@Repository
public class StepFigures {

    /** So many passings of a step say how long it takes now; older ones say how it was. */
    static final int LAST = 50;

    private static final String FIGURES = """
            with asked as (select * from record.work_step where process = :process and centre in (:centres)),
            done as (select step, extract(epoch from ended_at - began_at) seconds,
                row_number() over (partition by step order by ended_at desc) newest
              from asked where ended_at is not null and not cancelled)
            select a.step, count(distinct coalesce(a.case_reference, a.id)) filter (where a.ended_at is null) waiting,
              count(*) filter (where a.ended_at is null and a.due_at < :now) late,
              (select count(*) from done d where d.step = a.step and d.newest <= :last) measured,
              (select percentile_cont(0.5) within group (order by seconds) from done d where d.step = a.step and d.newest <= :last) median
            from asked a group by a.step order by a.step
            """;

    private final JdbcClient database;
    private final BoardRows rows;
    private final Clock clock;

    StepFigures(JdbcClient database, BoardRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** The figures of every step of a model at which somebody has come at these centres; none for a model that does not exist. */
    @Transactional(readOnly = true)
    public List<Figure> of(String process, List<CentreId> centres) {
        if (centres.isEmpty()) {
            return List.of();
        }
        SmallFigures small = new SmallFigures(
                centres.stream().mapToInt(rows::threshold).max().orElse(LeaderBoards.THRESHOLD));
        return database.sql(FIGURES)
                .param("process", process)
                .param("centres", centres.stream().map(CentreId::value).toList())
                .param("now", WorkSteps.utc(clock.instant()))
                .param("last", LAST)
                .query((row, number) -> figure(row, small))
                .list();
    }

    private static Figure figure(ResultSet row, SmallFigures small) throws SQLException {
        int waiting = row.getInt("waiting");
        int measured = row.getInt("measured");
        return new Figure(
                row.getString("step"),
                waiting,
                small.part(waiting, row.getInt("late")),
                measured,
                measured > 0 && small.mayDivide(measured) ? Math.round(row.getDouble("median")) : null);
    }

    /**
     * A step of a model.
     *
     * @param waiting at a step, as Cockpit says it too
     * @param late of these; null when so few wait that it would tell who is meant
     * @param measured of how many passings the median is
     * @param medianSeconds how long the step took; null when so few have passed it that it would tell of one of them
     */
    public record Figure(
            String step,
            int waiting,
            @Nullable Integer late,
            int measured,
            @Nullable Long medianSeconds) {}
}
