package no.krisesenter.workplace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseActions.Action;

/**
 * What can be begun from the folder, and what cannot be begun now, each reason told once.
 *
 * @param notNow names of actions by the reason why they cannot be begun now
 */
record Begin(List<Action> offered, Map<String, List<String>> notNow) {

    static Begin of(List<Action> all) {
        Map<String, List<String>> notNow = new LinkedHashMap<>();
        List<Action> offered = new ArrayList<>();
        for (Action action : all) {
            if (action.whyNot() == null) {
                offered.add(action);
            } else {
                notNow.computeIfAbsent(action.whyNot(), none -> new ArrayList<>())
                        .add(action.name());
            }
        }
        return new Begin(List.copyOf(offered), notNow);
    }

    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Begin";
    }
}
