package no.krisesenter.engine;

import no.krisesenter.process.Refused;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * A task that somebody has taken is hers: nobody else takes it, lets it go or completes it, and nobody is given a task by a colleague.
 * The stock engine lets every candidate complete what another has taken. A leader lets go of tasks through the process that changes a team.
 */
@Component
class OneTaskOnePerson implements TaskGuard {

    @Override
    public void beforeWork(TaskEntity task, String user) {
        if (task.getAssignee() != null && !task.getAssignee().equals(user)) {
            throw new Refused(
                    "task-taken",
                    "En kollega har tatt oppgaven. Snakk med den som har den, eller be daglig leder frigi den. Ingenting er sendt inn.");
        }
    }

    @Override
    public void afterChange(TaskEntity task, String user) {
        if (task.getAssignee() != null && !task.getAssignee().equals(user)) {
            throw new Refused(
                    "task-for-another",
                    "Du kan bare ta oppgaver selv. Be kollegaen din ta oppgaven fra sin egen liste.");
        }
    }
}
