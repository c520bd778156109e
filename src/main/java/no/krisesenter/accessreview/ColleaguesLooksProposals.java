package no.krisesenter.accessreview;

import java.util.Map;
import no.krisesenter.audit.AccessReviews;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the manager goes through. */
@Component
class ColleaguesLooksProposals implements FormProposals {

    private final AccessReviews reviews;
    private final Selection selection;
    private final ProposedRows rows;

    ColleaguesLooksProposals(AccessReviews reviews, Selection selection, ProposedRows rows) {
        this.reviews = reviews;
        this.selection = selection;
        this.rows = rows;
    }

    @Override
    public String form() {
        return ReviewForms.LOOKS;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference file, @Nullable ChildReference child) {
        return reviews.newest(file)
                .map(period -> rows.of(period, selection.ofColleagues(period)))
                .orElse(Map.of());
    }
}
