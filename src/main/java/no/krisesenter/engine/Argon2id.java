package no.krisesenter.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id; the engine's own way is one round of SHA-512. Memory and rounds are those of the OWASP Password Storage Cheat
 * Sheet, see decision 0015.
 */
@Component
class Argon2id implements PasswordEncryptor {

    static final String NAME = "argon2id";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder encoder;

    /**
     * @param memory KiB for each hash
     * @param rounds passes over that memory
     */
    Argon2id(
            @Value("${krisesenter.passwords.memory:19456}") int memory,
            @Value("${krisesenter.passwords.rounds:2}") int rounds) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memory, rounds);
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }
}
