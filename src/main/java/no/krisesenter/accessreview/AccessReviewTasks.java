package no.krisesenter.accessreview;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import no.krisesenter.audit.AccessReviews;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import org.springframework.transaction.annotation.Transactional;

/** What the model of the weekly review asks for. */
@CalledByModels("accessReviewTasks")
public class AccessReviewTasks {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final AccessReviews reviews;
    private final CaseFiles caseFiles;
    private final Selection selection;
    private final Clock clock;

    AccessReviewTasks(AccessReviews reviews, CaseFiles caseFiles, Selection selection, Clock clock) {
        this.reviews = reviews;
        this.caseFiles = caseFiles;
        this.selection = selection;
        this.clock = clock;
    }

    /** The next Monday at eight on the clock of the centre, whatever happens to summer time on the way. */
    public Date nextMonday(String caseReference) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime monday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        return Date.from((monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant());
    }

    /** Begins a review of everything since the last one, and says whether a manager of the centre has looked into a record herself. */
    @Transactional
    public boolean drawLooks(String caseReference) {
        CaseReference file = new CaseReference(caseReference);
        return selection.hasManagers(reviews.begin(caseFiles.get(file).centre(), file));
    }
}
