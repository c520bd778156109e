package no.krisesenter.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the expression fields of a form anew, until those that read each other have settled. */
final class Computation {

    private static final int MOST_ROUNDS = 20;

    private Computation() {}

    static void settle(List<Component> components, Scope scope) {
        int round = 0;
        while (changes(components, scope, false) && round < MOST_ROUNDS) {
            round++;
        }
    }

    private static boolean changes(List<Component> components, Scope scope, boolean hidden) {
        boolean changed = false;
        for (Component component : components) {
            if (component instanceof Question question) {
                changed |= question.kind() instanceof ComputedKind kind && changes(question, kind, scope, hidden);
            } else if (component instanceof Group group) {
                changed |= changes(group.components(), scope, hidden || Condition.holds(group.hide(), scope));
            } else if (component instanceof RowList list) {
                changed |= changesRows(list, scope, hidden || Condition.holds(list.hide(), scope));
            }
        }
        return changed;
    }

    private static boolean changes(Question question, ComputedKind kind, Scope scope, boolean hidden) {
        boolean absent = hidden || question.disabled() || Condition.holds(question.hide(), scope);
        Object now = absent ? null : kind.compute(scope);
        Object then = question.path().find(scope.data());
        question.path().put(scope.data(), now);
        return !Objects.equals(then, now);
    }

    private static boolean changesRows(RowList list, Scope scope, boolean hidden) {
        boolean changed = false;
        List<Map<String, @Nullable Object>> rows = list.rows(scope.data());
        for (int index = 0; index < rows.size(); index++) {
            changed |= changes(list.components(), scope.row(list, index, rows.get(index)), hidden);
        }
        return changed;
    }
}
