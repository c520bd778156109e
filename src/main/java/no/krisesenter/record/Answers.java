package no.krisesenter.record;

import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;

/**
 * What has been answered, for the rules of the stages: a rule reads to decide, and shows nothing to anybody. What a person is to see comes
 * through {@link Folder}, which notes the access first.
 */
public interface Answers {

    /** The newest entry of a form about the case. */
    Optional<Entry> newest(CaseReference caseReference, String form);

    /** The newest entry of a form about a child. */
    Optional<Entry> newest(CaseReference caseReference, ChildReference child, String form);

    /** Every entry of a form about the case, oldest first. */
    List<Entry> all(CaseReference caseReference, String form);

    /** Every entry of a form about a child, oldest first. */
    List<Entry> all(CaseReference caseReference, ChildReference child, String form);
}
