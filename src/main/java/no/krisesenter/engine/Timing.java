package no.krisesenter.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of the time of a step: on a task its {@code deadline}, on a timer the call of {@code deadlines}.
 *
 * @param deadline key in the deadline table, or null
 * @param expiry name of the variable with the date of which the timer warns, or null
 */
record Timing(@Nullable String deadline, @Nullable String expiry) {

    private static final Timing NONE = new Timing(null, null);
    private static final String PROPERTY = "krisesenter:timing";
    private static final Pattern KEY = Pattern.compile("deadlines\\.\\w+\\([^')]*'([a-z0-9.-]+)'");
    private static final Pattern BEFORE = Pattern.compile("deadlines\\.before\\('[a-z0-9.-]+',\\s*(\\w+)");

    static Timing of(ActivityImpl activity) {
        return activity.getProperty(PROPERTY) instanceof Timing timing ? timing : NONE;
    }

    /** The deadline of a task, which goes before that of a timer at its edge. */
    static void ofTask(ActivityImpl activity, String deadline) {
        activity.setProperty(PROPERTY, new Timing(deadline, null));
    }

    /** The timer of an event: its own time, or, at the edge of a task without a deadline, the time after which somebody asks. */
    static void ofTimer(CoreModelElement step, Element timer) {
        var date = timer.element("timeDate");
        var key = KEY.matcher(date == null ? "" : date.getText());
        if (key.find() && step.getProperty(PROPERTY) == null) {
            var before = BEFORE.matcher(date.getText());
            step.setProperty(PROPERTY, new Timing(key.group(1), before.find() ? before.group(1) : null));
        }
    }
}
