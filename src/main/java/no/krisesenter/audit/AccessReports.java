package no.krisesenter.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.krisesenter.audit.AccessReport.Day;
import no.krisesenter.audit.AccessReport.Look;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.process.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up who has read a record. Whether the reader of the report may see the case, is asked before. */
@Component
public class AccessReports {

    private final AccessLog accessLog;
    private final ObjectProvider<StaffDirectory> directory;
    private final Clock clock;

    AccessReports(AccessLog accessLog, ObjectProvider<StaffDirectory> directory, Clock clock) {
        this.accessLog = accessLog;
        this.directory = directory;
        this.clock = clock;
    }

    /** Everything that has been done with the case so far; empty when there is no such case. */
    @Transactional(readOnly = true)
    public AccessReport of(CaseReference caseReference) {
        Map<LocalDate, Map<Access, List<AccessLog.Noted>>> days = new TreeMap<>(Comparator.reverseOrder());
        for (AccessLog.Noted noted : accessLog.of(caseReference)) {
            days.computeIfAbsent(noted.at().atZone(clock.getZone()).toLocalDate(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(withoutTask(noted.access()), none -> new ArrayList<>())
                    .add(noted);
        }
        Map<StaffId, Member> known = new LinkedHashMap<>();
        List<Day> report = new ArrayList<>();
        days.forEach((date, looks) -> report.add(new Day(date, looks(looks, known))));
        return new AccessReport(List.copyOf(report));
    }

    private List<Look> looks(Map<Access, List<AccessLog.Noted>> day, Map<StaffId, Member> known) {
        List<Look> looks = new ArrayList<>();
        day.forEach((access, times) -> {
            Member who = known.computeIfAbsent(access.staff(), this::member);
            looks.add(new Look(
                    times.get(0).at(),
                    access.staff(),
                    who.name(),
                    who.roles(),
                    access.action(),
                    access.section(),
                    access.subject(),
                    access.grant(),
                    times.size()));
        });
        return List.copyOf(looks);
    }

    private Member member(StaffId staff) {
        return directory
                .getObject()
                .find(staff)
                .orElseGet(() -> new Member(staff, staff.value(), List.of(), List.of()));
    }

    /** Two tasks with the same form are the same part of the record. */
    private static Access withoutTask(Access access) {
        return new Access(
                access.action(),
                access.centre(),
                access.staff(),
                access.caseReference(),
                access.subject(),
                access.section(),
                null,
                access.grant());
    }
}
