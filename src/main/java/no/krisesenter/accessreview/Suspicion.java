package no.krisesenter.accessreview;

import java.util.Optional;
import java.util.Set;
import no.krisesenter.audit.Looks;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CentreFiles;
import no.krisesenter.casefile.Standings;
import org.springframework.stereotype.Component;

/** What makes a look stand out. Most of them have a good reason; that is why somebody asks. */
@Component
class Suspicion {

    private static final String BREAK_GLASS = "break-glass";
    private static final Set<String> OF_THE_WORK = Set.of("care-team", "strict-list", "start", "system", "none");

    private final Standings standings;
    private final CareTeams careTeams;
    private final CentreFiles centreFiles;

    Suspicion(Standings standings, CareTeams careTeams, CentreFiles centreFiles) {
        this.standings = standings;
        this.careTeams = careTeams;
        this.centreFiles = centreFiles;
    }

    /** Why somebody should look at it, in Norwegian; empty when nothing stands out. */
    Optional<String> of(Looks looks) {
        if (standings.of(looks.staff(), looks.caseReference()).excluded()) {
            return Optional.of("Skal holde seg unna denne saken");
        }
        if (looks.grant().startsWith(BREAK_GLASS)) {
            return Optional.of("Nødtilgang");
        }
        if (looks.denied() > 0) {
            return Optional.of("Prøvde å se noe uten å ha tilgang");
        }
        if (looks.prints() > 0) {
            return Optional.of("Skrev ut");
        }
        return !OF_THE_WORK.contains(looks.grant()) && !wasInTheTeam(looks) && !centreFiles.isOne(looks.caseReference())
                ? Optional.of("Var ikke i teamet til klienten")
                : Optional.empty();
    }

    private boolean wasInTheTeam(Looks looks) {
        return careTeams.history(looks.caseReference()).stream()
                .anyMatch(part -> part.staff().equals(looks.staff())
                        && !part.since().isAfter(looks.at())
                        && (part.until() == null || part.until().isAfter(looks.at())));
    }
}
