package no.krisesenter.process;

/**
 * Something is missing that only a person can bring. A model that catches the error of this code hands the work to somebody; nothing of the
 * step is rolled back, and nobody gets to see an incident.
 */
public class HandedOver extends RuntimeException {

    private final String code;

    /** @param code kebab-case, as the error event of the model says it */
    public HandedOver(String code) {
        super("Handed over to a person: " + code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
