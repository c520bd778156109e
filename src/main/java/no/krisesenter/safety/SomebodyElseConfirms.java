package no.krisesenter.safety;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;

/**
 * Two people stand behind what this form decides.
 *
 * @param earlier the form whose newest author does not fill in this one for the same case
 * @param sentence Norwegian sentence for that person
 */
record SomebodyElseConfirms(String form, String earlier, String sentence, Answers answers) implements FormRule {

    @Override
    public void check(Submission submission) {
        if (answers.newest(submission.caseReference(), earlier)
                .filter(entry -> entry.author().equals(submission.author()))
                .isPresent()) {
            throw new Refused("same-person-confirms", sentence);
        }
    }
}
