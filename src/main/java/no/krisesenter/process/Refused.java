package no.krisesenter.process;

/**
 * A rule says no. The sentence is Norwegian, says what to do, and names no person; the engine turns it into a 400 beside the form, and
 * everything done so far is rolled back.
 */
public class Refused extends RuntimeException {

    private final String code;

    /**
     * @param code kebab-case name of the rule, for tests and logs
     * @param sentence Norwegian sentence for the person at the desk, without data about anybody
     */
    public Refused(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The Norwegian sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
