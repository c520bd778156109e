package no.krisesenter.engine;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A rule about who may work on a task, asked whenever a person does something to one. */
interface TaskGuard {

    /**
     * Before somebody takes a task, lets it go or completes it.
     *
     * @throws no.krisesenter.process.Refused with a Norwegian sentence when she may not
     */
    void beforeWork(TaskEntity task, String user);

    /**
     * After somebody has changed a task.
     *
     * @throws no.krisesenter.process.Refused with a Norwegian sentence when it must not be like this
     */
    void afterChange(TaskEntity task, String user);
}
