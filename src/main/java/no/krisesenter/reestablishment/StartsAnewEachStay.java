package no.krisesenter.reestablishment;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import org.jspecify.annotations.Nullable;

/** A form that is revised within a stay and starts anew in the next: nothing that was true of an earlier departure is said of this one. */
class StartsAnewEachStay implements FormProposals {

    private final String form;
    private final ThisStay thisStay;

    StartsAnewEachStay(String form, ThisStay thisStay) {
        this.form = form;
        this.thisStay = thisStay;
    }

    @Override
    public final String form() {
        return form;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        return thisStay.has(caseReference, form) ? newest : propose(caseReference, child);
    }
}
