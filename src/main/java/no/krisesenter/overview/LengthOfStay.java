package no.krisesenter.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.krisesenter.overview.LateTasks.Told;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a leader has to know of a stay to decide about its length; nothing of what has been said or written in it. */
@Repository
class LengthOfStay {

    private static final String STAY = """
            select coalesce(t.arrived_at, t.opened_at) since, t.expected_departure,
              (select count(*) from record.child c where c.case_reference = t.case_reference and c.arrived_at is not null and c.left_at is null) children,
              (select m.staff from record.care_team_member m
                where m.case_reference = t.case_reference and m.part = 'contact-person' and m.to_at is null) contact,
              (select min(s.ended_at) from record.work_step s where s.case_reference = t.case_reference
                and s.process = 'stay-plan' and s.step = 'userTask_makePlan' and s.ended_at >= t.opened_at and not s.cancelled) planned,
              (select max(s.ended_at) from record.work_step s where s.case_reference = t.case_reference
                and s.process = 'stay-plan' and s.step = 'userTask_reviewPlan' and s.ended_at >= t.opened_at and not s.cancelled) reviewed
            from record.stay t where t.case_reference = :case and t.opened_at is not null and t.closed_at is null
            """;

    private final JdbcClient database;
    private final LateTasks tasks;
    private final LeadersWords said;
    private final Clock clock;

    LengthOfStay(JdbcClient database, LateTasks tasks, LeadersWords said, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.said = said;
        this.clock = clock;
    }

    /** By field key of the forms about the length of a stay; empty when nobody lives here on this case. */
    Map<String, @Nullable Object> of(CaseReference reference) {
        return database
                .sql(STAY)
                .param("case", reference.value())
                .query((row, number) -> told(row, reference, clock.instant()))
                .list()
                .stream()
                .findFirst()
                .orElseGet(Map::of);
    }

    private Map<String, @Nullable Object> told(ResultSet row, CaseReference reference, Instant now)
            throws SQLException {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
        int children = row.getInt("children");
        String contact = row.getString("contact");
        LocalDate departure = row.getObject("expected_departure", LocalDate.class);
        told.put("stayLength", "%s, siden %s".formatted(HowLong.inWords(since, now), LeadersWords.day(since)));
        told.put("stayHousehold", children == 0 ? "Ingen" : children == 1 ? "Ett barn" : children + " barn");
        told.put("stayContact", contact == null ? "Ingen ennå" : said.staff(contact));
        told.put("stayPlan", plan(moment(row, "planned"), moment(row, "reviewed")));
        told.put("stayDeparture", departure == null ? "Ikke avtalt ennå" : LeadersWords.day(departure));
        told.put("stayWaits", lines(tasks.awaited(reference), each -> awaited(each, now)));
        told.put("stayLate", lines(tasks.of(reference, now), each -> late(each, now)));
        return told;
    }

    private static String plan(@Nullable Instant made, @Nullable Instant reviewed) {
        if (made == null) {
            return "Ikke laget ennå";
        }
        return "Laget %s, %s"
                .formatted(
                        LeadersWords.day(made),
                        reviewed == null ? "ikke gjennomgått siden" : "sist gjennomgått " + LeadersWords.day(reviewed));
    }

    private static String lines(List<Told> tasks, Function<Told, String> line) {
        return tasks.isEmpty() ? "Ingenting" : tasks.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String awaited(Told task, Instant now) {
        return "%s: ventet i %s".formatted(task.what(), HowLong.inWords(task.began(), now));
    }

    private String late(Told task, Instant now) {
        return "%s: %s, %s over fristen"
                .formatted(
                        task.what(),
                        said.staff(task.staff()),
                        task.due() == null ? "" : HowLong.inWords(task.due(), now));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
