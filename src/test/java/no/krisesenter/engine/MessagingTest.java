package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import no.krisesenter.testing.ModelTest;
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
}
