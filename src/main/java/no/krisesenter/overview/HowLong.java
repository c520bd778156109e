package no.krisesenter.overview;

import java.time.Duration;
import java.time.Instant;

/** How long something takes or has taken, as people say it: in the largest unit of which there are two. */
public final class HowLong {

    private HowLong() {}

    public static String inWords(Instant from, Instant until) {
        return inWords(Duration.between(from, until));
    }

    public static String inWords(Duration time) {
        if (time.toHours() >= 48) {
            return time.toDays() + " døgn";
        }
        if (time.toHours() >= 2) {
            return time.toHours() + " timer";
        }
        return time.toMinutes() == 1 ? "1 minutt" : time.toMinutes() + " minutter";
    }
}
