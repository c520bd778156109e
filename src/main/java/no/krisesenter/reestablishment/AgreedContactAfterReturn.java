package no.krisesenter.reestablishment;

import java.util.Map;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first contact after the stay is the one that was agreed when the client chose to go back. */
@Component
class AgreedContactAfterReturn implements FormProposals {

    private final Answers answers;

    AgreedContactAfterReturn(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return ReestablishmentForms.COMPLETE_DEPARTURE;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        return answers.newest(caseReference, ReestablishmentForms.AGREE_SAFE_RETURN)
                .flatMap(agreed -> Optional.ofNullable(agreed.answers().get("agreedContactAt")))
                .<Map<String, @Nullable Object>>map(at -> Map.of(NextContact.KEY, at))
                .orElseGet(Map::of);
    }
}
