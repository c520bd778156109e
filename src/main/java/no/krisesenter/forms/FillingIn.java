package no.krisesenter.forms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a form as it would be filled in at the screen: what is known stands there already, each question is put when it shows, and what
 * hides again is left out, by the same conditions by which {@link FormCheck} checks.
 */
public final class FillingIn {

    private static final int MOST_ROUNDS = 12;

    private final Feel feel;
    private final Clock clock;

    /** @param clock says what day it is, and in which zone dates are read: Europe/Oslo */
    public FillingIn(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /**
     * What would be sent: JSON by key, without what is open.
     *
     * @param known what the form is opened with, engine variables that it shows included
     */
    public Map<String, @Nullable Object> fill(
            FormSchema schema, Map<String, ? extends @Nullable Object> known, RegisterOptions registers, Pen pen) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>(known);
        own.keySet().retainAll(schema.keys());
        Map<String, @Nullable Object> data = new Intake(known).take(schema.shape(), own, Place.ofForm());
        Map<String, @Nullable Object> foreign = new LinkedHashMap<>(known);
        foreign.keySet().removeAll(schema.keys());
        Scope scope = Scope.ofForm(new Setting(feel, registers, clock, foreign), data, known);
        Sheet sheet = new Sheet(pen);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Computation.settle(schema.components(), scope);
            if (!sheet.goesOn(schema.components(), scope, KeyPath.ROOT, false)) {
                break;
            }
        }
        return said(schema.components(), data);
    }

    /** Answers, without what is only shown, computed or withheld. */
    private static Map<String, @Nullable Object> said(List<Component> components, Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        say(components, data, said);
        return said;
    }

    private static void say(
            List<Component> components, Map<String, @Nullable Object> data, Map<String, @Nullable Object> said) {
        for (Component component : components) {
            if (component instanceof Group group) {
                say(group.components(), data, said);
            } else if (component instanceof RowList list) {
                List<Object> rows = new ArrayList<>();
                list.rows(data).forEach(row -> rows.add(said(list.components(), row)));
                if (!rows.isEmpty()) {
                    list.path().put(said, rows);
                }
            } else if (component instanceof Question question && isAnswerable(question)) {
                Object answer = question.path().find(data);
                if (!Kind.isUnanswered(answer)) {
                    question.path().put(said, answer);
                }
            }
        }
    }

    private static boolean isAnswerable(Question question) {
        return !question.disabled() && !question.isComputed() && question.withheld() == null;
    }

    /** One form on the screen, gone through until nothing new shows. */
    private static final class Sheet {

        private final Pen pen;
        private final Set<String> put = new HashSet<>();

        Sheet(Pen pen) {
            this.pen = pen;
        }

        /** Whether something was asked or has hidden again, so that other parts may show now. */
        boolean goesOn(List<Component> components, Scope scope, KeyPath outer, boolean outerHidden) {
            boolean changed = false;
            for (Component component : components) {
                boolean hidden = outerHidden || Condition.holds(component.hide(), scope);
                if (component instanceof Group group) {
                    changed |= goesOn(group.components(), scope, outer, hidden);
                } else if (component instanceof RowList list) {
                    changed |= goesThrough(list, scope, outer, hidden);
                } else if (component instanceof Question question && isAnswerable(question)) {
                    changed |= hidden ? leaves(question, scope, outer) : asks(question, scope, outer);
                }
            }
            return changed;
        }

        private boolean leaves(Question question, Scope scope, KeyPath outer) {
            put.remove(outer.plus(question.path()).toString());
            boolean said = !Kind.isUnanswered(question.path().find(scope.data()));
            question.path().put(scope.data(), null);
            return said;
        }

        private boolean asks(Question question, Scope scope, KeyPath outer) {
            if (!put.add(outer.plus(question.path()).toString())) {
                return false;
            }
            dropWhatCannotBeChosen(question, scope);
            if (question.path().find(scope.data()) == null
                    && question.initial() != null
                    && scope.before(question).contains(question.initial())) {
                question.path().put(scope.data(), question.initial());
            }
            if (Condition.holds(question.readonly(), scope)) {
                return true;
            }
            Object answer = pen.answer(new Asked(named(outer.plus(question.path())), question, scope));
            if (answer != null) {
                question.path().put(scope.data(), question.kind().read(answer, Place.ofForm()));
            }
            return true;
        }

        /** As form-js does with a value that is no longer offered. */
        private static void dropWhatCannotBeChosen(Question question, Scope scope) {
            Object known = question.path().find(scope.data());
            if (question.kind() instanceof ChoiceKind choice && known != null) {
                Set<Object> offered = choice.options().values(scope);
                question.path()
                        .put(
                                scope.data(),
                                known instanceof List<?> many
                                        ? many.stream()
                                                .filter(offered::contains)
                                                .toList()
                                        : offered.contains(known) ? known : null);
            }
        }

        private boolean goesThrough(RowList list, Scope scope, KeyPath outer, boolean hidden) {
            KeyPath path = outer.plus(list.path());
            if (hidden) {
                put.removeIf(asked -> asked.startsWith(path + "."));
                boolean said = !list.rows(scope.data()).isEmpty();
                list.path().put(scope.data(), new ArrayList<>());
                return said;
            }
            boolean changed = put.add(path + ".") && !list.fixed() && adds(list, scope, named(path));
            List<Map<String, @Nullable Object>> rows = list.rows(scope.data());
            for (int index = 0; index < rows.size(); index++) {
                changed |= goesOn(
                        list.components(),
                        scope.row(list, index, rows.get(index)),
                        new KeyPath(List.of(path + ".#" + index)),
                        false);
            }
            return changed;
        }

        private boolean adds(RowList list, Scope scope, String path) {
            List<Map<String, @Nullable Object>> wanted = pen.rows(path, List.copyOf(list.rows(scope.data())));
            if (wanted == null) {
                return false;
            }
            List<Object> rows = new ArrayList<>();
            wanted.forEach(row -> rows.add(new Intake(Map.of()).take(list.shape(), row, Place.ofForm())));
            list.path().put(scope.data(), rows);
            return true;
        }

        /** Which row it is matters to nobody who answers. */
        private static String named(KeyPath path) {
            return path.toString().replaceAll("\\.#\\d+", "");
        }
    }
}
