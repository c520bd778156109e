package no.krisesenter.casefile;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;

/**
 * When the danger is looked at by one person alone, the level stays or rises: lowering it takes two.
 *
 * @param form with the question {@code threatLevel}
 */
public record LevelOnlyRises(String form, CaseFiles caseFiles) implements FormRule {

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
