package no.krisesenter.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.MessageNames;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever sees to a message that found nobody what was reported, in the words of the models, and of which child. */
@Component
class MissedMessageProposals implements FormProposals {

    static final String FORM = "missed-message.see";

    private final OpenTasks tasks;
    private final MessageNames messages;
    private final CaseNames names;

    MissedMessageProposals(OpenTasks tasks, MessageNames messages, CaseNames names) {
        this.tasks = tasks;
        this.messages = messages;
        this.names = names;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> propose(OpenForm opened, CaseReference reference) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        if (opened.taskId() != null) {
            tasks.variable(opened.taskId(), "missedMessage")
                    .flatMap(messages::of)
                    .ifPresent(what -> known.put("missedWhat", what));
            tasks.variable(opened.taskId(), "childReference")
                    .map(ChildReference::new)
                    .flatMap(names::child)
                    .ifPresent(child -> known.put("missedChild", child));
        }
        return known;
    }
}
