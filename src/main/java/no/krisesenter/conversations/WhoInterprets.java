package no.krisesenter.conversations;

import no.krisesenter.casefile.Children;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Who may interpret: never a child of the family, never somebody whom the client wants to avoid, and an acquaintance for nothing that
 * hurts («Bruk profesjonell tolk»).
 */
class WhoInterprets implements FormRule {

    private final String form;
    private final UnwantedInterpreters unwanted;
    private final Children children;
    private final Answers answers;

    WhoInterprets(String form, UnwantedInterpreters unwanted, Children children, Answers answers) {
        this.form = form;
        this.unwanted = unwanted;
        this.children = children;
        this.answers = answers;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Submission submission) {
        CaseReference reference = submission.caseReference();
        PersonalName interpreter = PersonalName.of(submission.answers().get("interpreterName"));
        if (isChildOf(reference, interpreter)) {
            throw new Refused(
                    "child-interprets",
                    "Et barn skal aldri tolke, heller ikke for søsken eller foreldre. Finn en profesjonell tolk.");
        }
        if (unwanted.include(reference, interpreter)) {
            throw new Refused(
                    "unwanted-interpreter",
                    "Klienten vil ikke ha denne tolken. Be tolketjenesten om en annen, eller snakk med klienten først.");
        }
        if ("acquaintance".equals(submission.answers().get("interpretedBy")) && mayHurt(reference)) {
            throw new Refused(
                    "acquaintance-interprets",
                    "En bekjent eller en annen beboer kan bare hjelpe med små praktiske beskjeder. Bestill en profesjonell tolk til denne samtalen.");
        }
    }

    private boolean isChildOf(CaseReference reference, PersonalName interpreter) {
        return children.of(reference).stream()
                .map(child -> PersonalName.of(child.nickname().reveal()))
                .anyMatch(interpreter::equals);
    }

    /** What nobody has called harmless is not. */
    private boolean mayHurt(CaseReference reference) {
        @Nullable
        Object sensitive = answers.newest(reference, InterpreterForms.ASSESS)
                .map(entry -> entry.answers().get("topicSensitive"))
                .orElse(null);
        return !"no".equals(sensitive);
    }
}
