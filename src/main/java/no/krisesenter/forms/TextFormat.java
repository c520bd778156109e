package no.krisesenter.forms;

import java.util.regex.Pattern;

/** The formats of text that form-js calls {@code validationType}. */
enum TextFormat {
    /** The pattern of the HTML standard for {@code input type=email}. */
    EMAIL(
            "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*",
            "må være en e-postadresse, for eksempel navn@eksempel.no."),
    /** International number of at most 15 digits (ITU E.164), with + or 00 and without spaces. */
    PHONE(
            "(\\+|00)[1-9]\\d{5,14}",
            "må være et telefonnummer med landkode og uten mellomrom, for eksempel +4722222222.");

    private final Pattern pattern;
    private final String demand;

    TextFormat(String pattern, String demand) {
        this.pattern = Pattern.compile(pattern);
        this.demand = demand;
    }

    boolean fits(String text) {
        return text.length() <= 320 && pattern.matcher(text).matches();
    }

    String demand() {
        return demand;
    }
}
