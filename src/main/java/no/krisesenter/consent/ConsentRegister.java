package no.krisesenter.consent;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.CaseRegister;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Registers.Option;
import org.springframework.stereotype.Component;

/** The consents of a case that are valid today, for forms that build on one. Whoever is shown them is noted. */
@Component
class ConsentRegister extends CaseRegister {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("nb-NO"));

    private final Consents consents;
    private final ConsentWords words;

    ConsentRegister(Consents consents, CaseFiles caseFiles, ConsentWords words, AccessLog accessLog) {
        super(caseFiles, accessLog);
        this.consents = consents;
        this.words = words;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    protected List<Option> options(CaseReference reference) {
        return consents.of(reference).stream()
                .filter(consent -> consent.isValidOn(consents.today()))
                .map(consent -> new Option(
                        consent.id(), "%s, til %s".formatted(words.of(consent), DAY.format(consent.until()))))
                .toList();
    }

    /** Which one it was stands in the list of consents beside it. */
    @Override
    public String label(CentreId centre, String value) {
        return "Et samtykke i listen over samtykker";
    }
}
