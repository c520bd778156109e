package no.krisesenter.access;

import java.util.NoSuchElementException;

/** There is no such case, or none that this person may know of: nobody can tell which. */
public final class NoSuchCase extends NoSuchElementException {

    public NoSuchCase() {
        super("There is no such case.");
    }
}
