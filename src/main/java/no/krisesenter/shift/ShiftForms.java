package no.krisesenter.shift;

/** Ids of the forms of a handover, their fields that code knows, and the messages between its two models. */
final class ShiftForms {

    static final String WRITE = "shift-handover.write-report";
    static final String READ = "shift-handover.read-report";
    static final String BEGUN = "shift-handover.begun";
    static final String CENTRE_BEGUN = "shift-changes.centre-begun";

    static final String WHOSE = "whose";
    static final String WHAT = "what";
    static final String WORDS = "words";
    static final String GENERAL = "general";
    static final String ALONE = "alone";
    static final String REPORT = "report";

    private ShiftForms() {}
}
