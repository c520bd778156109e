package no.krisesenter.forms;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks every answer against its question and gathers what the record, the engine and the owners of facts get. */
final class Harvest {

    /** What an engine variable of type String may look like: a code or an id, never a sentence. */
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    private final ZoneId zone;

    Harvest(FormSchema schema, ZoneId zone) {
        this.zone = zone;
        schema.variables().values().forEach(variable -> variables.put(variable, null));
    }

    Checked gather(List<Component> components, Scope scope, Place place) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        gather(components, scope, place, answers, false);
        return new Checked(answers, variables, facts);
    }

    private void gather(
            List<Component> components,
            Scope scope,
            Place place,
            Map<String, @Nullable Object> answers,
            boolean outerHidden) {
        for (Component component : components) {
            boolean hidden = outerHidden || Condition.holds(component.hide(), scope);
            if (component instanceof Group group) {
                gather(group.components(), scope, place, answers, hidden);
            } else if (component instanceof RowList list) {
                gatherRows(list, scope, place, answers, hidden);
            } else if (component instanceof Question question && !question.disabled()) {
                gatherAnswer(question, scope, place, answers, hidden);
            }
        }
    }

    private void gatherAnswer(
            Question question, Scope scope, Place place, Map<String, @Nullable Object> answers, boolean hidden) {
        Object answer = question.path().find(scope.data());
        String withheld = question.withheld();
        if (withheld != null) {
            if (!saysNothing(answer)) {
                place.at(question.label()).refuse("place", withheld);
            }
            return;
        }
        if (hidden) {
            refuseHidden(answer, question.label(), place);
            return;
        }
        question.check(answer, scope, place);
        Object kept = Kind.isUnanswered(answer) ? null : answer;
        if (kept != null) {
            question.path().put(answers, kept);
            tellEngine(question, kept, place);
        }
        if (question.fact() != null) {
            boolean many = question.kind() instanceof ChoiceKind choice && choice.many();
            facts.putIfAbsent(question.fact(), kept == null && many ? List.of() : kept);
        }
    }

    private static void refuseHidden(@Nullable Object answer, String label, Place place) {
        if (!saysNothing(answer)) {
            place.at(label).refuse("hidden", "er skjult og kan ikke ha et svar. Last siden på nytt og prøv igjen.");
        }
    }

    private static boolean saysNothing(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> row) {
            return row.values().stream().allMatch(Harvest::saysNothing);
        }
        return answer instanceof List<?> list
                ? list.stream().allMatch(Harvest::saysNothing)
                : Kind.isUnanswered(answer) || Boolean.FALSE.equals(answer);
    }

    private void tellEngine(Question question, Object answer, Place place) {
        if (question.variable() == null || !place.isClean()) {
            return;
        }
        Object value = question.kind().forEngine(answer, zone);
        boolean fits = value instanceof String text
                ? CODE.matcher(text).matches()
                : value instanceof Boolean || value instanceof Long || value instanceof Double || value instanceof Date;
        if (fits) {
            variables.putIfAbsent(question.variable(), value);
        } else {
            place.at(question.label())
                    .refuse("code", "har et svar som ikke kan brukes videre. Si fra til systemansvarlig.");
        }
    }

    private void gatherRows(
            RowList list, Scope scope, Place place, Map<String, @Nullable Object> answers, boolean hidden) {
        List<Map<String, @Nullable Object>> rows = list.rows(scope.data());
        if (hidden) {
            refuseHidden(rows, list.label(), place);
            return;
        }
        List<Map<String, @Nullable Object>> kept = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            gather(
                    list.components(),
                    scope.row(list, index, rows.get(index)),
                    place.row(list.label(), index),
                    row,
                    false);
            if (!row.isEmpty() || list.fixed()) {
                kept.add(row);
            }
        }
        if (!kept.isEmpty()) {
            list.path().put(answers, kept);
        }
        if (list.fact() != null) {
            facts.putIfAbsent(list.fact(), kept);
        }
    }
}
