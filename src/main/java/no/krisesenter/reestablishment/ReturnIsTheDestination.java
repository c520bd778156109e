package no.krisesenter.reestablishment;

import java.util.HashMap;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a client goes who has decided to go back, and has agreed on safe contact, is known when her departure is planned, and counted so. */
@Component
class ReturnIsTheDestination extends StartsAnewEachStay {

    private final ThisStay thisStay;

    ReturnIsTheDestination(ThisStay thisStay) {
        super(ReestablishmentForms.PLAN_DEPARTURE, thisStay);
        this.thisStay = thisStay;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        if (thisStay.has(caseReference, ReestablishmentForms.AGREE_SAFE_RETURN)) {
            proposed.put("destination", "back-to-perpetrator");
        }
        return proposed;
    }
}
