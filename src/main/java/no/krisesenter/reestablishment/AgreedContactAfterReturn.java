package no.krisesenter.reestablishment;

import static no.krisesenter.reestablishment.ReestablishmentForms.AGREE_SAFE_RETURN;
import static no.krisesenter.reestablishment.ReestablishmentForms.COMPLETE_DEPARTURE;

import java.util.HashMap;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first contact after the stay is the one that was agreed when the client chose to go back. */
@Component
class AgreedContactAfterReturn extends StartsAnewEachStay {

    private final ThisStay thisStay;
    private final Answers answers;

    AgreedContactAfterReturn(ThisStay thisStay, Answers answers) {
        super(COMPLETE_DEPARTURE, thisStay);
        this.thisStay = thisStay;
        this.answers = answers;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        if (thisStay.has(caseReference, AGREE_SAFE_RETURN)) {
            answers.newest(caseReference, AGREE_SAFE_RETURN)
                    .map(agreed -> agreed.answers().get("agreedContactAt"))
                    .ifPresent(at -> proposed.put(NextContact.KEY, at));
        }
        return proposed;
    }

    /** Whoever went back to the plan starts from what was agreed since. */
    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = new HashMap<>(super.renew(caseReference, child, newest));
        renewed.remove("planStillHolds");
        renewed.putAll(propose(caseReference, child));
        return renewed;
    }
}
