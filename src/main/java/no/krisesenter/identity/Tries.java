package no.krisesenter.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tries that somebody has left: a handful at once, then one each interval. Never a lock; the longest wait is one interval. */
final class Tries {

    /** So many are remembered; whoever was longest away is forgotten first. */
    private static final int REMEMBERED = 50_000;

    private final int atOnce;
    private final Duration interval;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Tries(int atOnce, Duration interval, Clock clock) {
        this.atOnce = atOnce;
        this.interval = interval;
        this.time = new ClockTime(clock);
    }

    /** Takes one try; says how long to wait when there is none left, else zero. */
    Duration take(String whose) {
        var probe = of(whose).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** A try that was none, since it succeeded or was refused elsewhere. */
    void giveBack(String whose) {
        of(whose).addTokens(1);
    }

    private Bucket of(String whose) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    whose,
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(atOnce).refillIntervally(1, interval))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
