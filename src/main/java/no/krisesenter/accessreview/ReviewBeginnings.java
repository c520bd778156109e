package no.krisesenter.accessreview;

import java.util.Map;
import java.util.Optional;
import no.krisesenter.audit.AccessReviews;
import no.krisesenter.casefile.AtEveryCentre;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Messages;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the weekly reviews of a centre. They are kept in a file of the centre's own: closed, so that it is nobody's client, and without a
 * team, so that a review is seen by whoever has its task and by nobody else.
 */
@Component
public class ReviewBeginnings implements AtEveryCentre {

    private final AccessReviews reviews;
    private final CaseFiles caseFiles;
    private final CareTeams careTeams;
    private final StaffDirectory directory;
    private final Messages messages;

    ReviewBeginnings(
            AccessReviews reviews,
            CaseFiles caseFiles,
            CareTeams careTeams,
            StaffDirectory directory,
            Messages messages) {
        this.reviews = reviews;
        this.caseFiles = caseFiles;
        this.careTeams = careTeams;
        this.directory = directory;
        this.messages = messages;
    }

    /** Also when two servers start at the same moment. */
    @Override
    @Transactional
    public Optional<CaseReference> beginAt(CentreId centre) {
        return reviews.file(centre).or(() -> {
            reviews.beginAlone(centre);
            return reviews.file(centre).or(() -> manager(centre).map(manager -> begin(centre, manager)));
        });
    }

    @Override
    public String missing() {
        return "ingen daglig leder som kan gå gjennom tilgangsloggen. Gi noen rollen Daglig leder.";
    }

    private CaseReference begin(CentreId centre, StaffId manager) {
        CaseReference file = caseFiles.open(centre, manager);
        careTeams.leave(file, manager);
        caseFiles.close(file);
        reviews.keepIn(centre, file);
        messages.start(ReviewForms.BEGUN, file, Map.of());
        return file;
    }

    private Optional<StaffId> manager(CentreId centre) {
        return directory.membersOf(centre).stream()
                .filter(member -> member.roles().contains(Selection.MANAGER))
                .map(StaffDirectory.Member::id)
                .findFirst();
    }
}
