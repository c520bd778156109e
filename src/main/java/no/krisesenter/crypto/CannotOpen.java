package no.krisesenter.crypto;

/** A ciphertext is not what was sealed here, or the key that sealed it is gone. */
public class CannotOpen extends RuntimeException {

    CannotOpen(String rule) {
        super(rule);
    }
}
