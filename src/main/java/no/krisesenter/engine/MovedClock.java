package no.krisesenter.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import no.krisesenter.process.SimulatedTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets a demonstration live through a year: what the job executor would do in its time is done here, in the order in which it is due. */
@Component
@Profile({"demo", "test"})
final class MovedClock implements SimulatedTime {

    private static final int PAGE = 20;

    private final ManagementService jobs;
    private final ProcessEngineConfigurationImpl engine;

    MovedClock(@Lazy ManagementService jobs, @Lazy ProcessEngineConfigurationImpl engine) {
        this.jobs = jobs;
        this.engine = engine;
    }

    @Override
    public void during(Instant from, Runnable work) {
        var executor = engine.getJobExecutor();
        var active = executor.isActive();
        if (active) {
            executor.shutdown();
        }
        ClockUtil.setCurrentTime(Date.from(from));
        try {
            work.run();
        } finally {
            ClockUtil.reset();
            if (active) {
                executor.start();
            }
        }
    }

    @Override
    public void until(Instant then) {
        for (var job = next(then); job.isPresent(); job = next(then)) {
            var due = job.get().getDuedate();
            if (due != null && due.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(due);
            }
            jobs.executeJob(job.get().getId());
        }
        if (then.isAfter(ClockUtil.getCurrentTime().toInstant())) {
            ClockUtil.setCurrentTime(Date.from(then));
        }
    }

    /** The housekeeping of the engine is left to the engine. */
    private Optional<Job> next(Instant then) {
        return Unchecked.run(
                engine,
                () -> jobs
                        .createJobQuery()
                        .duedateLowerThan(Date.from(then.plusMillis(1)))
                        .withRetriesLeft()
                        .orderByJobDuedate()
                        .asc()
                        .orderByJobId()
                        .asc()
                        .listPage(0, PAGE)
                        .stream()
                        .filter(job -> !isHousekeeping(job))
                        .findFirst());
    }

    private static boolean isHousekeeping(Job job) {
        return HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
    }
}
