package no.krisesenter.workplace;

import java.time.Duration;
import java.time.Instant;
import no.krisesenter.emergency.EmergencyAccess;

/**
 * Tells over the full width that a case is open in an emergency, and until when.
 *
 * @param until clock on the wall
 * @param minutes whole minutes that are left, rounded up
 * @param seconds after which the browser itself turns to another page, so that nothing stays on a screen that nobody touches
 */
record Banner(String until, long minutes, long seconds) {

    static Banner of(EmergencyAccess access, Instant now) {
        long seconds = Math.max(1, Duration.between(now, access.endsAt()).toSeconds());
        return new Banner(Norwegian.time(access.endsAt()), (seconds + 59) / 60, seconds);
    }
}
