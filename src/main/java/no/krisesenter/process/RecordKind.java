package no.krisesenter.process;

import java.util.Locale;

/** How the answers to a form are kept, and what is filled in when the form is opened again. */
public enum RecordKind {
    /** Stands alone: each note is an entry of its own, and the form opens empty. */
    NOTE,
    /** A new version each time, starting from the newest. */
    ASSESSMENT,
    /** Revised: starts from the newest, and each revision is kept. */
    PLAN,
    /** Facts of the case: starts from the newest entry and from what the record knows. */
    REGISTRATION;

    /** @throws IllegalArgumentException when a model says something else */
    public static RecordKind of(String property) {
        return valueOf(property.toUpperCase(Locale.ROOT));
    }

    public boolean startsFromTheNewest() {
        return this != NOTE;
    }
}
