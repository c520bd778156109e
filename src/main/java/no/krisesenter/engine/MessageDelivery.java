package no.krisesenter.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a message to the one process of a case that waits for it. When nobody waits any longer, a person gets to see it instead: whoever
 * waited has moved on between sending and delivery. That two wait is a fault of ours: it fails, and is seen as an incident.
 */
final class MessageDelivery implements JobHandler<MessageDelivery.Letter> {

    static final String TYPE = "krisesenter-message";
    static final String NOBODY_WAITED = "missed-message.nobody-waited";
    /** Variable of the process that a person sees to: which message it was. */
    static final String MISSED = "missedMessage";

    private static final String CHILD = "childReference";

    private final Supplier<Messages> messages;

    MessageDelivery(Supplier<Messages> messages) {
        this.messages = messages;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            Letter letter, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenantId) {
        // asked, and not learned from a failure: a correlation that fails takes the transaction of the job with it
        if (messages.get().isAwaited(letter.message(), letter.to())) {
            deliver(letter, context);
        } else {
            messages.get().startAnother(NOBODY_WAITED, letter.to(), whatItWas(letter));
        }
    }

    private static void deliver(Letter letter, CommandContext context) {
        Map<String, Object> variables = Map.copyOf(letter.variables());
        context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createMessageCorrelation(letter.message())
                .processInstanceBusinessKey(letter.caseReference())
                .setVariables(variables)
                .correlate();
    }

    /** Of what the message carried, only whom it is about: the rest was meant for whoever waited. */
    private static Map<String, Object> whatItWas(Letter letter) {
        var told = new HashMap<String, Object>();
        told.put(MISSED, letter.message());
        var child = letter.variables().get(CHILD);
        if (child != null) {
            told.put(CHILD, child);
        }
        return told;
    }

    @Override
    public Letter newConfiguration(String text) {
        return Letter.parse(text);
    }

    @Override
    public void onDelete(Letter letter, JobEntity job) {
        // nothing is kept outside the job
    }

    /** Message, address and references, as one line in the job's configuration. */
    record Letter(String message, String caseReference, Map<String, String> variables)
            implements JobHandlerConfiguration {

        static Letter parse(String line) {
            var parts = line.split("\\|", -1);
            var variables = Stream.of(parts)
                    .skip(2)
                    .map(part -> part.split("=", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            return new Letter(parts[0], parts[1], variables);
        }

        CaseReference to() {
            return new CaseReference(caseReference);
        }

        @Override
        public String toCanonicalString() {
            return Stream.concat(
                            Stream.of(message, caseReference),
                            variables.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()))
                    .collect(Collectors.joining("|"));
        }
    }
}
