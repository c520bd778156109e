package no.krisesenter.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that asks for one answer.
 *
 * @param disabled it shows an engine variable of the same name, or what a stage proposes, and is never submitted
 * @param readonly null when it can be changed
 * @param initial what a form starts with when nothing is known
 * @param variable name of the engine variable that gets the answer too
 * @param fact name of the fact that the answer is
 * @param place whether the answer can tell where somebody is, lives or is going
 * @param withheld why the question must not be answered now, as the end of a sentence that begins with its label; null when it may be
 */
record Question(
        KeyPath path,
        String label,
        @Nullable Condition hide,
        boolean required,
        boolean disabled,
        @Nullable Condition readonly,
        @Nullable Object initial,
        @Nullable String variable,
        @Nullable String fact,
        boolean place,
        @Nullable String withheld,
        Kind kind)
        implements Component, Slot {

    Question withheld(String why) {
        return new Question(path, label, hide, required, disabled, readonly, initial, variable, fact, place, why, kind);
    }

    /** Whether nobody can ever change it. */
    boolean onlyTells() {
        return disabled || Condition.ALWAYS.equals(readonly);
    }

    boolean isComputed() {
        return kind instanceof ComputedKind;
    }

    /** Whether the answer is the one that the form was opened with. */
    boolean isUnchanged(@Nullable Object answer, Scope scope) {
        List<@Nullable Object> before = scope.before(this);
        return before.stream().anyMatch(known -> kind.same(known, answer, scope));
    }

    /** The rules that an answer to a shown question must keep. */
    void check(@Nullable Object answer, Scope scope, Place place) {
        Place here = place.at(label);
        if (required && kind.isMissing(answer)) {
            here.refuse("required", kind.missing());
        } else if (answer != null && !Kind.isUnanswered(answer)) {
            kind.check(this, answer, scope, here);
        }
        if (!isComputed() && Condition.holds(readonly, scope) && !isUnchanged(answer, scope)) {
            here.refuse("readonly", "kan ikke endres. Last siden på nytt og prøv igjen.");
        }
    }
}
