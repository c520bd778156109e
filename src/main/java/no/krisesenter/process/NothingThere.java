package no.krisesenter.process;

import java.util.NoSuchElementException;

/** What was asked for does not exist, or must not be known to whoever asks: nobody can tell which. */
public class NothingThere extends NoSuchElementException {

    /** @param rule fixed text without data about anybody */
    protected NothingThere(String rule) {
        super(rule);
    }
}
