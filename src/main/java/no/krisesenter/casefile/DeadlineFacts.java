package no.krisesenter.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What deadlines ask of a case. */
@Component
class DeadlineFacts implements no.krisesenter.process.CaseFacts {

    private final CaseFiles caseFiles;
    private final Stays stays;
    private final Children children;
    private final Clients clients;
    private final Clock clock;

    DeadlineFacts(CaseFiles caseFiles, Stays stays, Children children, Clients clients, Clock clock) {
        this.caseFiles = caseFiles;
        this.stays = stays;
        this.children = children;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public CentreId centreOf(CaseReference caseReference) {
        return caseFiles.get(caseReference).centre();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String threatLevel(CaseReference caseReference) {
        return caseFiles.get(caseReference).threatLevel();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant arrivedAt(CaseReference caseReference) {
        return stays.current(caseReference).map(StayCard::arrivedAt).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Long daysInStay(CaseReference caseReference) {
        Instant arrived = arrivedAt(caseReference);
        return arrived == null
                ? null
                : Math.max(0, Duration.between(arrived, clock.instant()).toDays());
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String household(CaseReference caseReference) {
        if (stays.current(caseReference).isEmpty()) {
            return null;
        }
        if (!children.hereNow(caseReference).isEmpty()) {
            return "with-children";
        }
        return "man".equals(clients.identity(caseReference).get("gender")) ? "man-alone" : "alone";
    }
}
