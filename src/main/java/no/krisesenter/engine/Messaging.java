package no.krisesenter.engine;

import java.util.HashMap;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Sends messages to journeys. Whether somebody waits is asked at once, so that the sender hears of it; the message itself is delivered by a
 * job when the sender's step has been committed, since it may end the very process that sent it.
 */
@Component
final class Messaging implements Messages {

    private final RuntimeService runtime;
    private final RepositoryService definitions;
    private final ProcessEngineConfigurationImpl engine;

    Messaging(
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService definitions,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.definitions = definitions;
        this.engine = engine;
    }

    @Override
    public void send(String message, CaseReference to, Map<String, Object> variables) {
        if (!isAwaited(message, to)) {
            throw new Refused(
                    "nobody-waits",
                    "Saken venter ikke på dette nå. Se hvilke oppgaver som er åpne i saken, og fortsett der. Ingenting er lagret.");
        }
        post(MessageDelivery.TYPE, new MessageDelivery.Letter(message, to.value(), asText(variables)));
    }

    @Override
    public void tellAll(String message, CaseReference to, Map<String, String> concerned) {
        post(NewsDelivery.TYPE, new MessageDelivery.Letter(message, to.value(), concerned));
    }

    private void post(String handler, MessageDelivery.Letter letter) {
        Unchecked.run(engine, () -> {
            var job = new MessageEntity();
            // the job executor is told to look for jobs with a due date only
            job.setDuedate(ClockUtil.getCurrentTime());
            job.setJobHandlerType(handler);
            job.setJobHandlerConfiguration(letter);
            org.camunda.bpm.engine.impl.context.Context.getCommandContext()
                    .getJobManager()
                    .send(job);
            return null;
        });
    }

    @Override
    public void start(String message, CaseReference key, Map<String, Object> variables) {
        if (isUnderWay(message, key)) {
            throw new Refused(
                    "already-under-way",
                    "Klienten har allerede et forløp i denne saken. Fortsett med oppgavene som er åpne der. Ingenting er lagret.");
        }
        startAnother(message, key, variables);
    }

    @Override
    public void startAnother(String message, CaseReference key, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put("caseReference", key.value());
        Unchecked.run(
                engine,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(key.value())
                        .setVariables(all)
                        .correlateStartMessage());
    }

    @Override
    public boolean isAwaited(String message, CaseReference by) {
        return Unchecked.run(
                        engine,
                        () -> runtime.createExecutionQuery()
                                .messageEventSubscriptionName(message)
                                .processInstanceBusinessKey(by.value())
                                .count())
                > 0;
    }

    /** Whether a process that this message starts runs for the case. The form behind it holds the case, so that two people cannot start it at once. */
    private boolean isUnderWay(String message, CaseReference key) {
        return Unchecked.run(
                engine,
                () ->
                        definitions
                                .createProcessDefinitionQuery()
                                .messageEventSubscriptionName(message)
                                .latestVersion()
                                .list()
                                .stream()
                                .anyMatch(definition -> runtime.createProcessInstanceQuery()
                                                .processDefinitionKey(definition.getKey())
                                                .processInstanceBusinessKey(key.value())
                                                .count()
                                        > 0));
    }

    private static Map<String, String> asText(Map<String, Object> variables) {
        var text = new HashMap<String, String>();
        variables.forEach((name, value) -> text.put(name, value.toString()));
        return text;
    }
}
