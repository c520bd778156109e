package no.krisesenter.engine;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody knows. */
final class Unknowable {

    private Unknowable() {}

    /** 256 random bits that are kept nowhere; with the characters that a password policy asks for. */
    static String password() {
        var bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return Base64.getEncoder().encodeToString(bits) + "aA1!";
    }
}
