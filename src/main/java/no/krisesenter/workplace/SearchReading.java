package no.krisesenter.workplace;

import java.util.List;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.CaseSearch;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffDirectory.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches among the cases on whose team somebody is, open and closed; what is found is noted before it is shown. */
@Component
class SearchReading {

    private static final String SEARCH = "search";

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final CaseSearch search;
    private final Threshold threshold;

    SearchReading(CaseAccess access, CaseFiles caseFiles, CaseSearch search, Threshold threshold) {
        this.access = access;
        this.caseFiles = caseFiles;
        this.search = search;
        this.threshold = threshold;
    }

    @Transactional
    public List<Hit> of(Member reader, String words) {
        List<CaseReference> own = reader.centres().stream()
                .flatMap(centre -> caseFiles.of(reader.id(), centre).stream())
                .map(CaseCard::reference)
                .filter(reference -> access.find(reader.id(), reference).isPresent())
                .toList();
        return search.among(own, words).stream()
                .map(card -> threshold.cross(reader.id(), card.reference(), SEARCH))
                .map(card -> new Hit(
                        card.reference().value(),
                        card.alias(),
                        card.isOpen() ? Norwegian.threat(card.threatLevel()) : "Avsluttet"))
                .sorted(java.util.Comparator.comparing(Hit::alias))
                .toList();
    }

    /** A case that was meant. */
    record Hit(String reference, String alias, String state) {}
}
