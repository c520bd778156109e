package no.krisesenter.deadlines;

/** A model or a caller names a deadline that the table does not have. */
public class UnknownDeadline extends IllegalArgumentException {

    UnknownDeadline(String key) {
        super("The table 'deadlines' has no row for the key '" + key + "'.");
    }
}
