package no.krisesenter.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Aliases of cases and nicknames of children. */
@Component
class CaseFileNames implements CaseNames {

    private final CaseFiles caseFiles;
    private final CentreFiles centreFiles;
    private final Children children;

    CaseFileNames(CaseFiles caseFiles, CentreFiles centreFiles, Children children) {
        this.caseFiles = caseFiles;
        this.centreFiles = centreFiles;
        this.children = children;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseReference, String> aliases(Collection<CaseReference> cases) {
        Map<CaseReference, String> aliases = new HashMap<>();
        caseFiles.find(cases).forEach(card -> aliases.put(card.reference(), card.alias()));
        centreFiles.among(cases).forEach(aliases::remove);
        return aliases;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> child(ChildReference child) {
        try {
            return Optional.of(children.get(child).nickname().reveal());
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CentreId> centreOf(CaseReference caseReference) {
        return caseFiles.find(caseReference).map(CaseCard::centre);
    }
}
