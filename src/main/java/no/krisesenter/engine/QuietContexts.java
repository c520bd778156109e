package no.krisesenter.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;

/** Whoever is told by the engine that a command has failed, and writes it down with the job, the incident or the history, hears of a {@link Failure}. */
final class QuietContexts extends CommandContextFactory {

    QuietContexts(ProcessEngineConfigurationImpl engine) {
        setProcessEngineConfiguration(engine);
    }

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(processEngineConfiguration) {
            @Override
            protected void fireCommandFailed(Throwable failure) {
                super.fireCommandFailed(Failure.of(failure));
            }
        };
    }
}
