package no.krisesenter.accessreview;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.krisesenter.accessreview.Selection.Chosen;
import no.krisesenter.audit.AccessReviews;
import no.krisesenter.audit.ReviewPeriod;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody goes through: the looks of the period that were chosen for this form. */
class LooksProposals implements FormProposals {

    private final String form;
    private final Function<ReviewPeriod, List<Chosen>> choice;
    private final AccessReviews reviews;
    private final ProposedRows rows;

    private LooksProposals(
            String form, Function<ReviewPeriod, List<Chosen>> choice, AccessReviews reviews, ProposedRows rows) {
        this.form = form;
        this.choice = choice;
        this.reviews = reviews;
        this.rows = rows;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference file, @Nullable ChildReference child) {
        return reviews.newest(file)
                .map(period -> rows.of(period, choice.apply(period)))
                .orElse(Map.of());
    }

    /** The manager goes through what colleagues have seen; what managers have seen somebody else does, because nobody checks herself. */
    @Configuration(proxyBeanMethods = false)
    static class OfBoth {

        @Bean
        FormProposals colleaguesLooks(AccessReviews reviews, Selection selection, ProposedRows rows) {
            return new LooksProposals(ReviewForms.LOOKS, selection::ofColleagues, reviews, rows);
        }

        @Bean
        FormProposals managersLooks(AccessReviews reviews, Selection selection, ProposedRows rows) {
            return new LooksProposals(ReviewForms.MANAGERS, selection::ofManagers, reviews, rows);
        }
    }
}
