package no.krisesenter.workplace;

import java.util.List;

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

    /** The lists in which there is nothing, told together in few words. */
    public List<Lines> nothing() {
        return lists.stream().filter(list -> !list.none().isEmpty()).toList();
    }

    /** A figure and what it counts. {@code alarm} when somebody ought to act. */
    record Fact(String what, String figure, boolean alarm) {}

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
