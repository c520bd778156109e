package no.krisesenter.overview;

import java.time.Clock;
import java.util.List;
import no.krisesenter.process.CentreId;
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
    private final Clock clock;

    StepFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The figures of every step of a model at which somebody has come at these centres; none for a model that does not exist. */
    @Transactional(readOnly = true)
    public List<Figure> of(String process, List<CentreId> centres) {
        if (centres.isEmpty()) {
            return List.of();
        }
        return database.sql(FIGURES)
                .param("process", process)
                .param("centres", centres.stream().map(CentreId::value).toList())
                .param("now", WorkSteps.utc(clock.instant()))
                .param("last", LAST)
                .query((row, number) -> new Figure(
                        row.getString("step"),
                        row.getInt("waiting"),
                        row.getInt("late"),
                        row.getInt("measured"),
                        Math.round(row.getDouble("median"))))
                .list();
    }

    /**
     * A step of a model.
     *
     * @param measured of how many passings the median is
     * @param medianSeconds how long the step took; 0 when it has not been passed
     */
    public record Figure(String step, int waiting, int late, int measured, long medianSeconds) {}
}
