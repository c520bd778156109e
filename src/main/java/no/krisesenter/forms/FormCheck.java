package no.krisesenter.forms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks submitted answers against their form on the server, by the rules by which form-js checks them in the browser, and splits them. */
public final class FormCheck {

    private final Feel feel;
    private final Clock clock;

    /** @param clock says what day it is, and in which zone dates are read: Europe/Oslo */
    public FormCheck(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /**
     * @param submitted what the browser sent: JSON as text, booleans, numbers, lists, maps and nulls; fields that were hidden are absent
     * @param prefilled what the form was opened with, engine variables that it shows included
     * @return {@link Checked}, or {@link Rejected} with every violation: of the form's shape first, and of its rules when the shape is right
     */
    public Outcome check(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> submitted,
            Map<String, ? extends @Nullable Object> prefilled,
            RegisterOptions registers) {
        Place place = Place.ofForm();
        Map<String, @Nullable Object> data = new Intake(prefilled).take(schema.shape(), submitted, place);
        if (!place.isClean()) {
            return new Rejected(place.found());
        }
        Map<String, @Nullable Object> foreign = new LinkedHashMap<>(prefilled);
        foreign.keySet().removeAll(schema.keys());
        Scope scope = Scope.ofForm(new Setting(feel, registers, clock, foreign), data, prefilled);
        Computation.settle(schema.components(), scope);
        Checked checked = new Harvest(schema, clock.getZone()).gather(schema.components(), scope, place);
        return place.isClean() ? checked : new Rejected(place.found());
    }
}
