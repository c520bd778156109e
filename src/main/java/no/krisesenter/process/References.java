package no.krisesenter.process;

import java.util.regex.Pattern;

/** The one shape that an identifier may have: letters, digits and a few separators, at most 64 characters; never a sentence. */
final class References {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private References() {}

    static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    static void require(String value) {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "An identifier has 1 to 64 letters, digits, dots, dashes or underscores.");
        }
    }
}
