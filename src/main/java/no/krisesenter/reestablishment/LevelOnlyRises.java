package no.krisesenter.reestablishment;

import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.ThreatLevels;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** When the danger has grown after the stay, the level stays or rises. */
@Component
class LevelOnlyRises implements FormRule {

    private final CaseFiles caseFiles;

    LevelOnlyRises(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public String form() {
        return ReestablishmentForms.RENEW_SAFETY;
    }

    @Override
    public void check(Submission submission) {
        String current = caseFiles.get(submission.caseReference()).threatLevel();
        Object chosen = submission.answers().get("threatLevel");
        if (current != null && ThreatLevels.ALL.indexOf(chosen) < ThreatLevels.ALL.indexOf(current)) {
            throw new Refused(
                    "level-lowered",
                    "Nivået kan ikke settes lavere her enn det som gjelder nå. Velg samme nivå eller et høyere.");
        }
    }
}
