package no.krisesenter.process;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How people speak of a case and of a child: by alias, never by name. Implemented by the case file. */
public interface CaseNames {

    /** Aliases by case reference; unknown cases are absent, and so is what a centre keeps of its own work. */
    Map<CaseReference, String> aliases(Collection<CaseReference> cases);

    /** The nickname of a child, as it asked to be called. */
    Optional<String> child(ChildReference child);

    /** The centre of a case. */
    Optional<CentreId> centreOf(CaseReference caseReference);
}
