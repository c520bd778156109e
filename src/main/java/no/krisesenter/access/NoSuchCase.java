package no.krisesenter.access;

import no.krisesenter.process.NothingThere;

/** There is no such case, or none that this person may know of: nobody can tell which. */
public final class NoSuchCase extends NothingThere {

    public NoSuchCase() {
        super("There is no such case.");
    }
}
