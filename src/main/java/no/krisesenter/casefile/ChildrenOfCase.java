package no.krisesenter.casefile;

import java.util.List;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;

/** Tells models which children live here now: {@code ${children.of(caseReference)}}. */
@CalledByModels("children")
public class ChildrenOfCase {

    private final Children children;

    ChildrenOfCase(Children children) {
        this.children = children;
    }

    /** Child references, in the order in which the children were registered. */
    public List<String> of(String caseReference) {
        return children.hereNow(new CaseReference(caseReference));
    }
}
