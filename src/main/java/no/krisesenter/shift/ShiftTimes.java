package no.krisesenter.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import no.krisesenter.process.CentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When shifts change at a centre: what it has decided, else at 07.30, 15.00 and 22.00. */
@Component
class ShiftTimes {

    private static final List<LocalTime> USUAL = List.of(LocalTime.of(7, 30), LocalTime.of(15, 0), LocalTime.of(22, 0));

    private final JdbcClient database;
    private final Clock clock;

    ShiftTimes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** On the clock on the wall, whatever happens to summer time on the way. */
    Instant nextChange(CentreId centre) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        List<LocalTime> times = of(centre);
        return times.stream()
                .map(time -> now.toLocalDate().atTime(time).atZone(now.getZone()))
                .filter(now::isBefore)
                .findFirst()
                .orElseGet(
                        () -> now.toLocalDate().plusDays(1).atTime(times.get(0)).atZone(now.getZone()))
                .toInstant();
    }

    private List<LocalTime> of(CentreId centre) {
        List<LocalTime> own = database.sql(
                        "select changes_at from record.shift_time where centre = :centre order by changes_at")
                .param("centre", centre.value())
                .query(LocalTime.class)
                .list();
        return own.isEmpty() ? USUAL : own;
    }
}
