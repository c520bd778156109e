package no.krisesenter.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;

/** A topic starts from what the mapping has found out of the same questions, and goes on from what was written last, without what one talk alone has decided. */
class TopicProposals implements FormProposals {

    /** What is asked anew each time. */
    private static final Set<String> OF_THE_TALK = Set.of(
            "topicOutcome",
            "nextTopicLook",
            "leaderNeeded",
            "seriousConcern",
            "childReference",
            "urgency",
            "concernSeen");

    private final String form;
    private final List<String> mapped;
    private final Set<String> questions;
    private final Answers answers;

    /**
     * @param mapped forms of the mapping, the most telling first
     * @param questions keys that both have
     */
    TopicProposals(String form, List<String> mapped, Set<String> questions, Answers answers) {
        this.form = form;
        this.mapped = mapped;
        this.questions = questions;
        this.answers = answers;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        for (String earlier : mapped) {
            Map<String, @Nullable Object> known =
                    answers.newest(reference, earlier).map(Entry::answers).orElse(Map.of());
            questions.stream()
                    .filter(key -> known.get(key) != null)
                    .forEach(key -> proposed.putIfAbsent(key, known.get(key)));
        }
        return proposed;
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference reference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = new HashMap<>(newest);
        renewed.keySet().removeAll(OF_THE_TALK);
        return renewed;
    }
}
