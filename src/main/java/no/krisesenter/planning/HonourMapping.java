package no.krisesenter.planning;

/** Whether honour-related violence has to be mapped in this stay. */
enum HonourMapping {
    NOT_INDICATED("not-indicated"),
    NEEDED("needed"),
    DONE("done");

    private final String code;

    HonourMapping(String code) {
        this.code = code;
    }

    /** As the models read it. */
    String code() {
        return code;
    }
}
