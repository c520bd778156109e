package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

/** Messages between journeys. */
class MessagingTest extends ModelTest {

    /** The job executor acquires jobs by their due date (ensure-job-due-date-not-null): one without is never executed. */
    @Test
    void aMessageIsDueAtOnce() {
        var client = aCase();
        somebodyWaitsFor("test.happened", client);

        messages.send("test.happened", client, Map.of());

        assertThat(management.createJobQuery().messages().list())
                .extracting(job -> job.getDuedate())
                .containsExactly(Date.from(now()));
    }

    @Test
    void thatTwoWaitForTheSameIsAFaultOfOursAndFails() {
        var client = aCase();
        somebodyWaitsFor("test.happened", client);
        start("waits-for-test-happened", client);
        messages.send("test.happened", client, Map.of());
        var job = management.createJobQuery().messages().singleResult();

        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(ProcessEngineException.class);

        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(2);
        assertThat(openForms()).isEmpty();
    }
}
