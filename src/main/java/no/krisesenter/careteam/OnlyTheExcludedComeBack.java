package no.krisesenter.careteam;

import no.krisesenter.casefile.CareTeams;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** Whoever is let back has been kept away. */
@Component
class OnlyTheExcludedComeBack implements FormRule {

    private final CareTeams careTeams;

    OnlyTheExcludedComeBack(CareTeams careTeams) {
        this.careTeams = careTeams;
    }

    @Override
    public String form() {
        return TeamForms.ASK_BACK;
    }

    @Override
    public void check(Submission submission) {
        StaffId person = new StaffId(String.valueOf(submission.answers().get("person")));
        if (!careTeams.excludes(submission.caseReference(), person)) {
            throw new Refused(
                    "staff-not-excluded",
                    "Denne ansatte er ikke meldt inhabil i saken. Da er det ingenting å oppheve.");
        }
    }
}
