package no.krisesenter.identity;

import java.time.Duration;
import java.util.Optional;

/** Slows down whoever guesses passwords, without keeping out whoever knows hers. */
interface Throttle {

    /**
     * Takes one try before a password is looked at.
     *
     * @param user as typed, known to us or not
     */
    Attempt attempt(String user, String address, Optional<String> device);

    /** One try, or the wait before the next. */
    interface Attempt {

        /** Zero when the password may be looked at; never more than a minute. */
        Duration delay();

        /** The password was right: the try does not count. */
        void succeeded();
    }
}
