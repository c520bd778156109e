package no.krisesenter.workplace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.krisesenter.process.CaseActions.Action;

/**
 * What can be begun from the folder, and what cannot be begun now.
 *
 * @param often what is done most often and can be begun now, the most frequent first; it stands in its group too
 * @param groups everything, by what happens
 */
record Begin(List<Action> often, List<Group> groups) {

    /**
     * What belongs together.
     *
     * @param notNow names of actions by the reason why they cannot be begun now, so that each reason is told once
     */
    record Group(String name, List<Action> offered, Map<String, List<String>> notNow) {

        /** Says nothing of what it holds, so that it can be logged by mistake. */
        @Override
        public String toString() {
            return "Group";
        }
    }

    static Begin of(List<Action> all) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Action action : all) {
            Group group = groups.computeIfAbsent(
                    action.group(), name -> new Group(name, new ArrayList<>(), new LinkedHashMap<>()));
            if (action.whyNot() == null) {
                group.offered().add(action);
            } else {
                group.notNow()
                        .computeIfAbsent(action.whyNot(), none -> new ArrayList<>())
                        .add(action.name());
            }
        }
        return new Begin(often(all), List.copyOf(groups.values()));
    }

    private static List<Action> often(List<Action> all) {
        return all.stream()
                .filter(action -> action.whyNot() == null && action.often() != null)
                .sorted(Comparator.comparing(action -> Objects.requireNonNull(action.often())))
                .toList();
    }

    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Begin";
    }
}
