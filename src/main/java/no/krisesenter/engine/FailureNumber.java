package no.krisesenter.engine;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The number by which a person can speak of a failure and the log finds it again; it says nothing else. */
final class FailureNumber {

    private static final String KEY = "failure";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FailureNumber() {}

    static void begin() {
        MDC.put(KEY, String.format(Locale.ROOT, "%06X", RANDOM.nextInt(1 << 24)));
    }

    /** Null outside a request. */
    static @Nullable String ofRequest() {
        return MDC.get(KEY);
    }

    static void end() {
        MDC.remove(KEY);
    }
}
