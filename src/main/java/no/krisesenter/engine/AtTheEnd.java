package no.krisesenter.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work on what a command of the engine has changed: that is not written until the command ends, and not seen by queries before. Such work is
 * done when everything else of the transaction is, and fails or succeeds with it.
 */
final class AtTheEnd {

    private AtTheEnd() {}

    static void run(ProcessEngineConfigurationImpl engine, Callable<?> work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    Unchecked.run(engine, work);
                }
            });
        } else {
            Unchecked.run(engine, work);
        }
    }
}
