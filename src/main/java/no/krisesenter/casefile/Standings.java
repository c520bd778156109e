package no.krisesenter.casefile;

import java.util.ArrayList;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people stand to cases: one and the same query for every case, whether there is one or not. */
@Repository
public class Standings {

    private final JdbcClient database;
    private final StaffDirectory directory;

    Standings(JdbcClient database, StaffDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public Standing of(StaffId staff, CaseReference reference) {
        List<String> centres = new ArrayList<>(List.of("none"));
        directory.find(staff).ifPresent(member -> member.centres().forEach(centre -> centres.add(centre.value())));
        return database.sql("""
                        select coalesce(c.centre in (:centres), false) at_centre, c.restricted_at is not null restricted,
                          exists (select 1 from record.care_team_member m
                            where m.case_reference = asked.reference and m.staff = :staff and m.to_at is null) member,
                          exists (select 1 from record.excluded_person e
                            where e.case_reference = asked.reference and e.staff = :staff and e.lifted_at is null) excluded,
                          exists (select 1 from record.named_person n
                            where n.case_reference = asked.reference and n.staff = :staff and n.to_at is null) named
                        from (select cast(:case as varchar) reference) asked left join record.case_file c using (reference)
                        """)
                .param("centres", centres)
                .param("staff", staff.value())
                .param("case", reference.value())
                .query((row, number) -> new Standing(
                        row.getBoolean("at_centre"),
                        row.getBoolean("member"),
                        row.getBoolean("excluded"),
                        row.getBoolean("restricted"),
                        row.getBoolean("named")))
                .single();
    }
}
