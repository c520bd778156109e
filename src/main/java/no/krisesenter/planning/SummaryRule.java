package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.SUMMARY;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** The mapping of needs does not end while signs of honour-related violence are left unmapped. */
@Component
class SummaryRule implements FormRule {

    private final HonourViolence honourViolence;

    SummaryRule(HonourViolence honourViolence) {
        this.honourViolence = honourViolence;
    }

    @Override
    public String form() {
        return SUMMARY;
    }

    @Override
    public void check(Submission submission) {
        boolean ends = Said.in(submission).is("reopenSection", "none");
        if (ends && honourViolence.mapping(submission.caseReference()) == HonourMapping.NEEDED) {
            throw new Refused(
                    "honour-signs-unmapped",
                    "Det er sett tegn på æresrelatert vold som ikke er kartlagt. Åpne delen «Æresrelatert vold» igjen, og kartlegg den før dere avslutter.");
        }
    }
}
