package no.krisesenter.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How contact came about, and what the client has agreed to. */
@Component
@Order(2)
class CaseFacts implements FactKeeper {

    private static final Set<String> FACTS =
            Set.of("contact.channel", "contact.anonymous", "consent.journal", "consent.statistics");

    private final CaseFiles caseFiles;
    private final Vault vault;

    CaseFacts(CaseFiles caseFiles, Vault vault) {
        this.caseFiles = caseFiles;
        this.vault = vault;
    }

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public void take(Submission submission) {
        Said said = Said.in(submission, FACTS);
        if (said.isNothing()) {
            return;
        }
        CaseFile caseFile = caseFiles.hold(submission.caseReference());
        Map<String, @Nullable Object> facts = new HashMap<>(caseFiles.facts(caseFile));
        facts.putAll(said.facts());
        caseFile.keep(vault.sealMap(caseFile.owner(), CaseFile.place(caseFile.reference()), facts));
    }

    @Override
    public Map<String, @Nullable Object> known(
            Set<String> facts, CaseReference reference, @Nullable ChildReference child) {
        return Said.known(facts, caseFiles.facts(caseFiles.row(reference)));
    }
}
