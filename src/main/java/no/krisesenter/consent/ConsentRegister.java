package no.krisesenter.consent;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Register;
import no.krisesenter.process.Registers.Option;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The consents of a case that are valid today, for forms that build on one. Whoever is shown them is noted. */
@Component
class ConsentRegister implements Register {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("nb-NO"));

    private final Consents consents;
    private final CaseFiles caseFiles;
    private final ConsentWords words;
    private final AccessLog accessLog;

    ConsentRegister(Consents consents, CaseFiles caseFiles, ConsentWords words, AccessLog accessLog) {
        this.consents = consents;
        this.caseFiles = caseFiles;
        this.words = words;
        this.accessLog = accessLog;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    @Transactional
    public List<Option> options(CentreId centre, StaffId reader, @Nullable CaseReference reference) {
        if (reference == null) {
            return ownCases(centre, reader);
        }
        if (caseFiles
                .find(reference)
                .filter(card -> card.centre().equals(centre))
                .isEmpty()) {
            return List.of();
        }
        List<Option> valid = consents.of(reference).stream()
                .filter(consent -> consent.isValidOn(consents.today()))
                .map(consent -> new Option(
                        consent.id(), "%s, til %s".formatted(words.of(consent), DAY.format(consent.until()))))
                .toList();
        if (!valid.isEmpty()) {
            accessLog.note(new Access(Access.Action.READ, centre, reader, reference, null, name(), null, "task"));
        }
        return valid;
    }

    /** Before a case has been chosen: those of one's own cases, with the alias of the case. */
    private List<Option> ownCases(CentreId centre, StaffId reader) {
        return caseFiles.openOf(reader, centre).stream()
                .flatMap(card -> options(centre, reader, card.reference()).stream()
                        .map(option -> new Option(option.value(), "%s (%s)".formatted(option.label(), card.alias()))))
                .toList();
    }

    /** Which one it was stands in the list of consents beside it. */
    @Override
    public String label(CentreId centre, String value) {
        return "Et samtykke i listen over samtykker";
    }
}
