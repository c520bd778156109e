package no.krisesenter.process;

/** The application does not start, because something is missing that whoever runs it has to set. Says in Norwegian and English what to do. */
public class StartRefused extends RuntimeException {

    /** @param norwegian without the full stop at its end */
    public StartRefused(String norwegian, String english) {
        super(norwegian + " / " + english);
    }
}
