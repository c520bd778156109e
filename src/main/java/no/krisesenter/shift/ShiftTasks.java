package no.krisesenter.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Movement;
import no.krisesenter.casefile.Movements;
import no.krisesenter.casefile.Occupants;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.CurrentUser;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import org.springframework.transaction.annotation.Transactional;

/** What the models of the handover ask for. Their case is the centre's own file. */
@CalledByModels("shiftTasks")
public class ShiftTasks {

    private static final Duration BEFORE_THE_FIRST_REPORT = Duration.ofHours(12);

    private final ShiftTimes times;
    private final ShiftReports reports;
    private final Handovers handovers;
    private final Gathering gathering;
    private final Ahead ahead;
    private final Occupants occupants;
    private final Movements movements;
    private final CaseFiles caseFiles;
    private final Answers answers;
    private final CurrentUser currentUser;
    private final Ids ids;
    private final Clock clock;

    ShiftTasks(
            ShiftTimes times,
            ShiftReports reports,
            Handovers handovers,
            Gathering gathering,
            Ahead ahead,
            Occupants occupants,
            Movements movements,
            CaseFiles caseFiles,
            Answers answers,
            CurrentUser currentUser,
            Ids ids,
            Clock clock) {
        this.times = times;
        this.reports = reports;
        this.handovers = handovers;
        this.gathering = gathering;
        this.ahead = ahead;
        this.occupants = occupants;
        this.movements = movements;
        this.caseFiles = caseFiles;
        this.answers = answers;
        this.currentUser = currentUser;
        this.ids = ids;
        this.clock = clock;
    }

    /** When shifts change next at the centre. */
    public Date nextChange(String caseReference) {
        return Date.from(times.nextChange(centre(new CaseReference(caseReference))));
    }

    /** Begins a report, unless one is waiting to be written. */
    @Transactional
    public void beginHandover(String caseReference) {
        handovers.begin(new CaseReference(caseReference));
    }

    /** Gathers what the next shift ought to know, and gives the id of the report. */
    @Transactional
    public String gather(String caseReference) {
        CaseReference file = new CaseReference(caseReference);
        CentreId centre = centre(file);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = reports.toldUntil(file).orElse(now.minus(BEFORE_THE_FIRST_REPORT));
        Instant since = from.isAfter(now) ? now : from;
        Set<CaseReference> house = inTheHouse(centre, since, now);
        List<Fact> facts = new ArrayList<>(gathering.happened(centre, house, since, now));
        facts.addAll(ahead.due(centre, house, now));
        facts.addAll(ahead.watch(centre, now));
        UUID id = ids.next();
        reports.begin(id, file, since, now, facts);
        return id.toString();
    }

    /** Who lives here, is on the way or has just left: all on duty know them. */
    private Set<CaseReference> inTheHouse(CentreId centre, Instant since, Instant now) {
        Set<CaseReference> house = new HashSet<>();
        occupants.of(centre).forEach(each -> house.add(each.reference()));
        movements.between(centre, since, now).stream()
                .filter(each -> each.kind() == Movement.Kind.LEFT)
                .forEach(each -> house.add(each.reference()));
        return house;
    }

    /** The report has been written by whoever is at the desk. */
    @Transactional
    public void handOver(String caseReference, String report) {
        int revision = answers.newest(new CaseReference(caseReference), ShiftForms.WRITE)
                .orElseThrow()
                .revision();
        reports.handOver(UUID.fromString(report), atTheDesk(), clock.instant(), revision);
    }

    /** The report has been read by whoever is at the desk. */
    @Transactional
    public void acknowledge(String caseReference, String report) {
        reports.acknowledge(UUID.fromString(report), atTheDesk(), clock.instant());
    }

    private StaffId atTheDesk() {
        return currentUser
                .id()
                .orElseThrow(() -> new Refused("not-signed-in", "Du må logge inn på nytt før du kan fortsette."));
    }

    private CentreId centre(CaseReference file) {
        return caseFiles.get(file).centre();
    }
}
