package no.krisesenter.forms;

import java.util.ArrayList;
import java.util.List;

/** Where in the form we are, in the form's own words, and where complaints go. */
final class Place {

    private final List<Violation> found;
    private final String where;

    private Place(List<Violation> found, String where) {
        this.found = found;
        this.where = where;
    }

    static Place ofForm() {
        return new Place(new ArrayList<>(), "");
    }

    Place row(String list, int index) {
        return new Place(found, where + "«" + list + "», rad " + (index + 1) + ": ");
    }

    Place at(String label) {
        return new Place(found, where + "«" + label + "» ");
    }

    /** @param predicate what is wrong, to be read after the label of the question */
    void refuse(String rule, String predicate) {
        found.add(new Violation(rule, where + predicate));
    }

    boolean isClean() {
        return found.isEmpty();
    }

    List<Violation> found() {
        return List.copyOf(found);
    }
}
