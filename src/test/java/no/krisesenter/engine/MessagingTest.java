package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

/** Messages between journeys. */
class MessagingTest extends ModelTest {

    private static final int ROUNDS = 20;

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

    /** Each of the two has asked whether somebody waits, and has heard yes. */
    @Test
    void twoThatAreDeliveredAtTheSameMomentComeOneAfterTheOther() throws Exception {
        int collisions = 0;
        var both = Executors.newFixedThreadPool(2);
        try {
            somebodyWaitsFor("test.happened", aCase());
            for (int round = 0; round < ROUNDS; round++) {
                var client = aCase();
                var waiting = start("waits-for-test-happened", client);
                messages.send("test.happened", client, Map.of());
                messages.send("test.happened", client, Map.of());
                var sameMoment = new CyclicBarrier(2);
                var results = both.invokeAll(management.createJobQuery().messages().list().stream()
                        .map(job -> delivered(job.getId(), sameMoment))
                        .toList());
                for (var result : results) {
                    collisions += result.get() ? 0 : 1;
                }
                assertThat(management.createJobQuery().messages().list())
                        .allSatisfy(left -> assertThat(left.getRetries()).isPositive());

                runJobs();

                assertEnded(waiting);
                assertThat(openForms(client, "")).containsExactly("missed-message.see");
            }
        } finally {
            both.shutdownNow();
        }
        System.out.printf("Messages at the same moment: %d of %d collided%n", collisions, ROUNDS);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    /**
     * Whether it went through; otherwise it has collided, or the other one had just taken what waited between the question and the delivery. Either way
     * it is tried again.
     */
    private Callable<Boolean> delivered(String job, CyclicBarrier sameMoment) {
        return () -> {
            sameMoment.await();
            try {
                management.executeJob(job);
                return true;
            } catch (RuntimeException collision) {
                return false;
            }
        };
    }
}
