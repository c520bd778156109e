package no.krisesenter.casefile;

import java.util.List;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Register;
import no.krisesenter.process.Registers.Option;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** A register of what belongs to a case: of the case that a form is about, or, before one has been chosen, of one's own. Whoever is shown it is noted. */
public abstract class CaseRegister implements Register {

    private final CaseFiles caseFiles;
    private final AccessLog accessLog;

    protected CaseRegister(CaseFiles caseFiles, AccessLog accessLog) {
        this.caseFiles = caseFiles;
        this.accessLog = accessLog;
    }

    /** What can be chosen of a case that is known to belong to the centre. */
    protected abstract List<Option> options(CaseReference reference);

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
        List<Option> options = options(reference);
        if (!options.isEmpty()) {
            accessLog.note(new Access(Access.Action.READ, centre, reader, reference, null, name(), null, "task"));
        }
        return options;
    }

    /** With the alias of the case. */
    private List<Option> ownCases(CentreId centre, StaffId reader) {
        return caseFiles.openOf(reader, centre).stream()
                .flatMap(card -> options(centre, reader, card.reference()).stream()
                        .map(option -> new Option(option.value(), "%s (%s)".formatted(option.label(), card.alias()))))
                .toList();
    }
}
