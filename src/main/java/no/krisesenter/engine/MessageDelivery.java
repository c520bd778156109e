package no.krisesenter.engine;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Delivers a message to the one process of a case that waits for it. Fails, and is seen as an incident, when nobody waits any longer. */
final class MessageDelivery implements JobHandler<MessageDelivery.Letter> {

    static final String TYPE = "krisesenter-message";

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            Letter letter, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenantId) {
        Map<String, Object> variables = Map.copyOf(letter.variables());
        context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createMessageCorrelation(letter.message())
                .processInstanceBusinessKey(letter.caseReference())
                .setVariables(variables)
                .correlate();
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

        @Override
        public String toCanonicalString() {
            return Stream.concat(
                            Stream.of(message, caseReference),
                            variables.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()))
                    .collect(Collectors.joining("|"));
        }
    }
}
