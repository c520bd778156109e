package no.krisesenter.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes questions out of a form, and answers out of data, by their key paths. */
public final class Withholding {

    private Withholding() {}

    static List<Component> of(List<Component> components, KeyPath outer, Set<String> paths, String why) {
        return components.stream().map(each -> of(each, outer, paths, why)).toList();
    }

    private static Component of(Component component, KeyPath outer, Set<String> paths, String why) {
        if (component instanceof Group group) {
            return new Group(group.hide(), of(group.components(), outer, paths, why));
        }
        if (component instanceof RowList list) {
            return list.holding(of(list.components(), outer.plus(list.path()), paths, why));
        }
        Question question = (Question) component;
        return paths.contains(outer.plus(question.path()).toString()) ? question.withheld(why) : question;
    }

    /** A copy of answers without those at these key paths; a list's rows keep what else they hold. */
    public static Map<String, @Nullable Object> without(Set<String> paths, Map<?, ?> answers) {
        return without(paths, answers, "");
    }

    /** Whether something has been answered at one of these key paths. */
    public static boolean answers(Set<String> paths, Map<?, ?> answers) {
        return answers(paths, answers, "");
    }

    private static Map<String, @Nullable Object> without(Set<String> paths, Map<?, ?> answers, String outer) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        answers.forEach((key, answer) -> {
            String path = outer + key;
            if (!paths.contains(path)) {
                kept.put(String.valueOf(key), inside(paths, answer, path));
            }
        });
        return kept;
    }

    private static @Nullable Object inside(Set<String> paths, @Nullable Object answer, String path) {
        if (answer instanceof Map<?, ?> map) {
            return without(paths, map, path + ".");
        }
        if (answer instanceof List<?> rows) {
            List<@Nullable Object> kept = new ArrayList<>();
            rows.forEach(row -> kept.add(inside(paths, row, path)));
            return kept;
        }
        return answer;
    }

    private static boolean answers(Set<String> paths, Map<?, ?> answers, String outer) {
        return answers.entrySet().stream().anyMatch(entry -> {
            String path = outer + entry.getKey();
            return paths.contains(path) ? says(entry.getValue()) : answersInside(paths, entry.getValue(), path);
        });
    }

    private static boolean answersInside(Set<String> paths, @Nullable Object answer, String path) {
        if (answer instanceof List<?> rows) {
            return rows.stream().anyMatch(row -> answersInside(paths, row, path));
        }
        return answer instanceof Map<?, ?> map && answers(paths, map, path + ".");
    }

    private static boolean says(@Nullable Object answer) {
        return !Kind.isUnanswered(answer) && !Boolean.FALSE.equals(answer);
    }
}
