package no.krisesenter.engine;

import java.util.Map;
import no.krisesenter.engine.MessageDelivery.Letter;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Delivers news to every process of a case that waits for them and holds these references; that nobody waits any longer is no failure. */
final class NewsDelivery implements JobHandler<Letter> {

    static final String TYPE = "krisesenter-news";

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            Letter letter, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenantId) {
        Map<String, Object> concerned = Map.copyOf(letter.variables());
        context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createMessageCorrelation(letter.message())
                .processInstanceBusinessKey(letter.caseReference())
                .processInstanceVariablesEqual(concerned)
                .correlateAll();
    }

    @Override
    public Letter newConfiguration(String text) {
        return Letter.parse(text);
    }

    @Override
    public void onDelete(Letter letter, JobEntity job) {
        // nothing is kept outside the job
    }
}
