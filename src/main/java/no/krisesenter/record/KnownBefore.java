package no.krisesenter.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.OpenForm;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is filled in when a form is opened: the reader's own draft, else the newest entry where the kind starts from it, else what the stage
 * proposes; for keys that are still open, the facts. A note never starts from the note before it. What nobody can change is told anew each time.
 */
@Component
class KnownBefore {

    private final Drafts drafts;
    private final RecordEntries entries;
    private final ObjectProvider<FormProposals> proposals;
    private final ObjectProvider<FactKeeper> keepers;

    KnownBefore(
            Drafts drafts,
            RecordEntries entries,
            ObjectProvider<FormProposals> proposals,
            ObjectProvider<FactKeeper> keepers) {
        this.drafts = drafts;
        this.entries = entries;
        this.proposals = proposals;
        this.keepers = keepers;
    }

    Map<String, @Nullable Object> of(OpenForm form, CaseReference caseReference) {
        Map<String, @Nullable Object> facts = facts(form, caseReference);
        Map<String, @Nullable Object> known = new HashMap<>(facts);
        Optional<Map<String, @Nullable Object>> draft =
                form.taskId() == null ? Optional.empty() : drafts.find(Draft.of(form));
        Map<String, @Nullable Object> before = answeredBefore(form, caseReference, facts);
        known.putAll(draft.isPresent() ? form.redraft().over(draft.get(), before) : before);
        known.keySet().retainAll(form.keys());
        return known;
    }

    private Map<String, @Nullable Object> answeredBefore(
            OpenForm form, CaseReference caseReference, Map<String, @Nullable Object> facts) {
        Optional<RecordEntry> newest = form.kind().startsFromTheNewest()
                ? entries.newest(caseReference, form.subject(), form.form())
                : Optional.empty();
        return newest.map(entry -> corrected(
                        renewed(form, caseReference, entries.open(entry).answers()), facts))
                .orElseGet(() -> proposed(form, caseReference));
    }

    /** A fact that another form has changed since wins over an older answer; a list keeps the answers that are no facts. */
    private static Map<String, @Nullable Object> corrected(
            Map<String, @Nullable Object> answers, Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> corrected = new HashMap<>(answers);
        facts.forEach((key, fact) -> {
            if (!(fact instanceof List<?>)) {
                corrected.put(key, fact);
            }
        });
        return corrected;
    }

    private Map<String, @Nullable Object> renewed(
            OpenForm form, CaseReference caseReference, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = newest;
        for (FormProposals each : of(form)) {
            renewed = each.renew(caseReference, form.subject(), renewed);
        }
        return renewed;
    }

    private Map<String, @Nullable Object> proposed(OpenForm form, CaseReference caseReference) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        of(form).forEach(each -> proposed.putAll(each.propose(form, caseReference)));
        return proposed;
    }

    private List<FormProposals> of(OpenForm form) {
        return proposals
                .orderedStream()
                .filter(each -> each.form().equals(form.form()))
                .toList();
    }

    private Map<String, @Nullable Object> facts(OpenForm form, CaseReference caseReference) {
        Map<String, @Nullable Object> byFact = new HashMap<>();
        keepers.orderedStream().forEach(keeper -> {
            Set<String> asked = new HashSet<>(form.factsByKey().values());
            asked.retainAll(keeper.facts());
            if (!asked.isEmpty()) {
                byFact.putAll(keeper.known(asked, caseReference, form.subject()));
            }
        });
        Map<String, @Nullable Object> byKey = new HashMap<>();
        form.factsByKey().forEach((key, fact) -> {
            if (form.keys().contains(key) && byFact.get(fact) != null) {
                byKey.put(key, byFact.get(fact));
            }
        });
        return byKey;
    }
}
