package no.krisesenter.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the board is made of: steps, and of the case file nothing but aliases, codes and times. */
@Repository
class BoardRows {

    /** Kode 6 and the like, and cases that the reader must keep away from. */
    private static final String HIDDEN = """
            (f.restricted_at is not null or exists (select 1 from record.excluded_person e
              where e.case_reference = f.reference and e.staff = :reader))""";

    /** A file in which a centre keeps its own work is nobody's case, and has no alias to be spoken of by. */
    private static final String STEPS = """
            select s.*, f.alias, coalesce(%s, false) hidden
            from record.work_step s left join record.case_file f on f.reference = s.case_reference
              and f.reference not in (select case_reference from record.centre_file union all select case_reference from audit.review_file)
            where s.centre = :centre and (s.ended_at is null or s.ended_at > :from)
            order by s.due_at nulls last, s.began_at, s.id
            """.formatted(HIDDEN);

    private static final String STAYS = """
            select f.reference, f.alias, %s hidden, coalesce(t.arrived_at, t.opened_at) since, coalesce(t.left_at, t.closed_at) gone,
              t.room, f.threat_level,
              (select count(*) from record.child c where c.case_reference = f.reference and c.arrived_at is not null and c.left_at is null) children,
              exists (select 1 from record.care_team_member m
                where m.case_reference = f.reference and m.part = 'contact-person' and m.to_at is null) contact_person
            from record.stay t join record.case_file f on f.reference = t.case_reference
            where f.centre = :centre and t.opened_at is not null and (t.closed_at is null or t.closed_at > :from)
            order by since, f.alias
            """.formatted(HIDDEN);

    private static final String CHILDREN = """
            select f.reference, f.alias, %s hidden, c.arrived_at
            from record.child c join record.case_file f on f.reference = c.case_reference
            where f.centre = :centre and c.arrived_at is not null and c.left_at is null and c.threat_level is null
            order by c.arrived_at, f.alias
            """.formatted(HIDDEN);

    private static final String CASES_OF_STAFF = """
            select m.staff, count(distinct m.case_reference) cases
            from record.care_team_member m join record.case_file f on f.reference = m.case_reference
            where f.centre = :centre and f.closed_at is null and m.part = 'contact-person' and m.to_at is null
            group by m.staff
            """;

    private final JdbcClient database;

    BoardRows(JdbcClient database) {
        this.database = database;
    }

    /** Every step that was open at some time from then on, what is due first first. */
    List<Span> steps(CentreId centre, StaffId reader, Instant from) {
        return database.sql(STEPS)
                .param("centre", centre.value())
                .param("reader", reader.value())
                .param("from", WorkSteps.utc(from))
                .query((row, number) -> span(row))
                .list();
    }

    /** Every stay that lasted at some time from then on, the longest first. */
    List<House> stays(CentreId centre, StaffId reader, Instant from) {
        return database.sql(STAYS)
                .param("centre", centre.value())
                .param("reader", reader.value())
                .param("from", WorkSteps.utc(from))
                .query((row, number) -> new House(
                        row.getString("reference"),
                        row.getString("alias"),
                        row.getBoolean("hidden"),
                        at(row, "since"),
                        moment(row, "gone"),
                        row.getString("room"),
                        row.getString("threat_level"),
                        row.getInt("children"),
                        row.getBoolean("contact_person")))
                .list();
    }

    /** Children who live here and whose danger nobody has mapped. */
    List<Unmapped> unmappedChildren(CentreId centre, StaffId reader) {
        return database.sql(CHILDREN)
                .param("centre", centre.value())
                .param("reader", reader.value())
                .query((row, number) ->
                        new Unmapped(row.getString("alias"), row.getBoolean("hidden"), at(row, "arrived_at")))
                .list();
    }

    /** How many cases each member of staff is the contact person of. */
    Map<String, Integer> casesOfStaff(CentreId centre) {
        return database
                .sql(CASES_OF_STAFF)
                .param("centre", centre.value())
                .query((row, number) -> Map.entry(row.getString("staff"), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int places(CentreId centre) {
        return database.sql("select coalesce(sum(places), 0) from record.room where centre = :centre")
                .param("centre", centre.value())
                .query(Integer.class)
                .single();
    }

    int rooms(CentreId centre) {
        return database.sql("select count(*) from record.room where centre = :centre")
                .param("centre", centre.value())
                .query(Integer.class)
                .single();
    }

    int threshold(CentreId centre) {
        return database.sql("select at_least from record.centre_threshold where centre = :centre")
                .param("centre", centre.value())
                .query(Integer.class)
                .optional()
                .orElse(LeaderBoards.THRESHOLD);
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getString("process"),
                row.getString("process_name"),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("case_reference"),
                row.getString("alias"),
                row.getBoolean("hidden"),
                row.getString("task_id") != null,
                row.getString("assignee"),
                row.getString("deadline"),
                moment(row, "expires_at"),
                at(row, "began_at"),
                moment(row, "due_at"),
                moment(row, "reminded_at"),
                moment(row, "escalated_at"),
                moment(row, "ended_at"),
                row.getBoolean("cancelled"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A child whose danger nobody has mapped. */
    record Unmapped(String alias, boolean hidden, Instant arrived) implements Counted.OfCase {}
}
