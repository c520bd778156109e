package no.krisesenter.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.Barrier;
import no.krisesenter.process.CaseBarriers;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is kept away from which case: the excluded from one, and all but the named from another. */
@Repository
class Barriers implements CaseBarriers {

    private final JdbcClient database;
    private final Ids ids;
    private final Clock clock;

    Barriers(JdbcClient database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Barrier of(CaseReference reference) {
        boolean restricted = database.sql(
                        "select restricted_at is not null from record.case_file where reference = :case")
                .param("case", reference.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return new Barrier(
                restricted,
                staff(
                        "select staff from record.named_person where case_reference = :case and to_at is null",
                        reference),
                staff(
                        "select staff from record.excluded_person where case_reference = :case and lifted_at is null",
                        reference));
    }

    /** Says whether the case was open to others before. */
    boolean restrict(CaseReference reference) {
        return database.sql(
                                "update record.case_file set restricted_at = :now where reference = :case and restricted_at is null")
                        .param("now", now())
                        .param("case", reference.value())
                        .update()
                > 0;
    }

    /** Nobody has to be named any more; who was, is kept. */
    void open(CaseReference reference) {
        database.sql("update record.case_file set restricted_at = null where reference = :case")
                .param("case", reference.value())
                .update();
        database.sql("update record.named_person set to_at = :now where case_reference = :case and to_at is null")
                .param("now", now())
                .param("case", reference.value())
                .update();
    }

    void include(CaseReference reference, StaffId person) {
        database.sql("""
                        update record.excluded_person set lifted_at = :now
                        where case_reference = :case and staff = :staff and lifted_at is null
                        """)
                .param("now", now())
                .param("case", reference.value())
                .param("staff", person.value())
                .update();
    }

    void name(CaseReference reference, Collection<StaffId> people) {
        people.forEach(person -> database.sql("""
                        insert into record.named_person (id, case_reference, staff, from_at) values (:id, :case, :staff, :now)
                        on conflict do nothing
                        """)
                .param("id", ids.next())
                .param("case", reference.value())
                .param("staff", person.value())
                .param("now", now())
                .update());
    }

    void unname(CaseReference reference, StaffId person) {
        database.sql("""
                        update record.named_person set to_at = :now
                        where case_reference = :case and staff = :staff and to_at is null
                        """)
                .param("now", now())
                .param("case", reference.value())
                .param("staff", person.value())
                .update();
    }

    void exclude(CaseReference reference, StaffId person) {
        database.sql("""
                        insert into record.excluded_person (case_reference, staff, since) values (:case, :staff, :now)
                        on conflict do nothing
                        """)
                .param("case", reference.value())
                .param("staff", person.value())
                .param("now", now())
                .update();
    }

    private Set<StaffId> staff(String query, CaseReference reference) {
        Set<StaffId> staff = new LinkedHashSet<>();
        database.sql(query)
                .param("case", reference.value())
                .query(String.class)
                .list()
                .forEach(id -> staff.add(new StaffId(id)));
        return staff;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
