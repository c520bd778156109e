package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;

/** Guessing is slow, and whoever guesses keeps nobody out. */
class BucketsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Optional<String> STRANGE = Optional.empty();
    private static final Optional<String> HERS = Optional.of("device-in-the-duty-room");

    private final TestClock clock = new TestClock();
    private final Throttle throttle = new Buckets(clock);

    @Test
    void thousandWrongTriesFromOneAddressLeaveTheRealPersonFree() {
        int looked = 0;
        var longest = Duration.ZERO;
        for (int second = 0; second < 1000; second++) {
            looked += isLookedAt("vera", "203.0.113.7") ? 1 : 0;
            longest = longer(longest, signsIn("vera", "198.51.100.4", STRANGE));
            longest = longer(longest, signsIn("vera", "198.51.100.4", HERS));
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(looked).isEqualTo(6 + 1000 / 60);
        assertThat(longest).isZero();
        Goals.note(
                "S-11-one-address",
                "1000 tries from one address: %d looked at (control 1000), she waits %d s"
                        .formatted(looked, longest.toSeconds()));
    }

    @Test
    void thousandWrongTriesFromThousandAddressesKeepNobodyOutForMoreThanAMinute() {
        signsIn("vera", "198.51.100.4", STRANGE);
        int looked = 0;
        var familiar = Duration.ZERO;
        for (int attack = 0; attack < 1000; attack++) {
            looked += isLookedAt("vera", "203.0." + attack / 250 + "." + attack % 250) ? 1 : 0;
            familiar = longer(familiar, signsIn("vera", "198.51.100.4", HERS));
            familiar = longer(familiar, signsIn("vera", "198.51.100.4", STRANGE));
            clock.pass(Duration.ofSeconds(1));
        }
        var elsewhere = throttle.attempt("vera", "192.0.2.9", STRANGE).delay();

        assertThat(looked).isEqualTo(12 + 1000 / 30);
        assertThat(familiar).isZero();
        assertThat(elsewhere).isBetween(Duration.ofSeconds(1), MINUTE);
        clock.pass(elsewhere);
        assertThat(signsIn("vera", "192.0.2.9", STRANGE)).isZero();
        Goals.note(
                "S-11-thousand-addresses",
                "1000 tries from 1000 addresses: %d looked at (control 1000), she waits 0 s where she has been before, %d s elsewhere"
                        .formatted(looked, elsewhere.toSeconds()));
    }

    @Test
    void somebodyWhoDoesNotExistIsSlowedDownJustAsMuch() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(throttle.attempt("nobody-here", "203.0.113.7", STRANGE).delay())
                    .isEqualTo(throttle.attempt("vera", "203.0.113.8", STRANGE).delay());
        }
    }

    @Test
    void spellingOfTheNameBuysNoMoreTries() {
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThat(isLookedAt("vera", "203.0.113.7")).isTrue();
        }

        assertThat(isLookedAt("VERA ", "203.0.113.7")).isFalse();
    }

    @Test
    void manyNamesFromOneAddressAreSlowedDownToo() {
        int looked = 0;
        for (int name = 0; name < 1000; name++) {
            looked += isLookedAt("name-" + name, "203.0.113.7") ? 1 : 0;
        }

        assertThat(looked).isEqualTo(60);
    }

    @Test
    void sixtyFourBitsOfIpv6AreOneAddress() {
        int looked = 0;
        for (int host = 1; host <= 100; host++) {
            looked += isLookedAt("vera", "2001:db8:1:2::" + Integer.toHexString(host)) ? 1 : 0;
        }

        assertThat(looked).isEqualTo(6);
        assertThat(isLookedAt("vera", "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void aKnownDeviceHasTriesOfItsOwnButNotForever() {
        int looked = 0;
        for (int attempt = 0; attempt < 100; attempt++) {
            looked += throttle.attempt("vera", "198.51.100.4", HERS).delay().isZero() ? 1 : 0;
        }

        assertThat(looked).isEqualTo(10);
        clock.pass(Duration.ofSeconds(30));
        assertThat(signsIn("vera", "198.51.100.4", HERS)).isZero();
    }

    @Test
    void aWholeShiftSignsInFromOneAddressAtOnce() {
        for (int colleague = 0; colleague < 200; colleague++) {
            assertThat(signsIn("colleague-" + colleague, "198.51.100.4", STRANGE))
                    .isZero();
        }
    }

    /** A wrong try. */
    private boolean isLookedAt(String user, String address) {
        return throttle.attempt(user, address, STRANGE).delay().isZero();
    }

    /** With the right password. */
    private Duration signsIn(String user, String address, Optional<String> device) {
        var attempt = throttle.attempt(user, address, device);
        if (attempt.delay().isZero()) {
            attempt.succeeded();
        }
        return attempt.delay();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
