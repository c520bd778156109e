package no.krisesenter.workplace;

import java.util.List;
import java.util.Locale;

/**
 * The board of a centre as it is shown and as Cockpit reads it: everything in words.
 *
 * @param facts figures that stand first
 */
record BoardView(
        String centre,
        String at,
        int lateTotal,
        Lines late,
        List<Fact> facts,
        Table routines,
        List<Lines> lists,
        Table stages,
        Table loads,
        List<Chart> charts,
        String note) {

    public List<Table> tables() {
        return List.of(routines, stages, loads);
    }

    /** What somebody ought to act on. */
    public List<Fact> needs() {
        return facts.stream().filter(Fact::alarm).toList();
    }

    /** What is good to know. */
    public List<Fact> figures() {
        return facts.stream().filter(fact -> !fact.alarm() && !fact.isNone()).toList();
    }

    /** What there is none of, in one line; empty when there is something of everything. */
    public String fine() {
        List<String> none = facts.stream()
                .filter(Fact::isNone)
                .map(fact -> fact.what().substring(0, 1).toLowerCase(Locale.ROOT)
                        + fact.what().substring(1))
                .toList();
        return none.isEmpty() ? "" : "Ingen nå: " + String.join(", ", none) + ".";
    }

    /** The lists in which there is nothing, told together in few words. */
    public List<Lines> nothing() {
        return lists.stream().filter(list -> !list.none().isEmpty()).toList();
    }

    /** A figure and what it counts. {@code alarm} when somebody ought to act. */
    record Fact(String what, String figure, boolean alarm) {

        private boolean isNone() {
            return !alarm && figure.equals("0");
        }
    }

    /** A table that one looks up in. */
    record Table(String title, List<String> head, List<List<String>> rows, String none) {}

    /**
     * A table of things by alias.
     *
     * @param unlisted sentence about those that may not be listed; empty when there are none
     */
    record Lines(String title, List<String> head, List<List<String>> rows, String none, String unlisted) {}

    /** A chart that one compares with, with its table beside it; no picture where there is too little to compare. */
    record Chart(String title, String svg, Table table) {}
}
