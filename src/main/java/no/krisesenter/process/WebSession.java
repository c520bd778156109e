package no.krisesenter.process;

import java.util.Optional;

/** The session of the request at hand, which the web applications of the engine and our own pages share. */
public interface WebSession {

    /** Empty when nobody is signed in, or there is no request. */
    Optional<StaffId> user();

    /**
     * Signs this person in, in a new session with a new id; what the old one held is gone.
     *
     * @throws java.util.NoSuchElementException when there is no such person
     */
    void begin(StaffId who);

    /** Ends the session for good. */
    void end();
}
