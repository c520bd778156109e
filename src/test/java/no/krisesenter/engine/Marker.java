package no.krisesenter.engine;

import java.util.concurrent.atomic.AtomicInteger;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A bean that models may call: counts how often somebody has made an expression run, and fails with a canary in its message. */
@CalledByModels("marker")
public class Marker implements FormRule {

    static final String CANARY = "Kanarifugl-41-Bjørg";

    private static final AtomicInteger CALLS = new AtomicInteger();
    private boolean armed;

    public String sing() {
        CALLS.incrementAndGet();
        return "vera";
    }

    public String fail() {
        throw new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));
    }

    static int calls() {
        return CALLS.get();
    }

    void arm(boolean fails) {
        armed = fails;
    }

    @Override
    public String form() {
        return "late-task.follow-up";
    }

    @Override
    public void check(Submission submission) {
        if (armed) {
            throw new IllegalStateException(CANARY + submission.answers());
        }
    }

    /** What a model with a Java class would run. */
    public static final class Smuggled implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            CALLS.incrementAndGet();
        }
    }
}
