package no.krisesenter.process;

import java.util.regex.Pattern;

/** The one shape that an identifier may have: letters, digits and a few separators, at most 64 characters; never a sentence. */
final class References {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private References() {}

    static void require(String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An identifier has 1 to 64 letters, digits, dots, dashes or underscores.");
        }
    }
}
