package no.krisesenter.firstcontact;

import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/** Knows of whom it was said that she or he is under 18 and has come alone. */
@Component
class MinorsAlone {

    private final Answers answers;

    MinorsAlone(Answers answers) {
        this.answers = answers;
    }

    boolean isOne(CaseReference reference) {
        return answers.newest(reference, FirstContactForms.MAP_SITUATION)
                .filter(entry -> Boolean.TRUE.equals(entry.answers().get("minorAlone")))
                .isPresent();
    }
}
