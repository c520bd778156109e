package no.krisesenter.deadlines;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;

/**
 * A length of time as ISO 8601 writes it: months and days, which the calendar measures, and exact hours.
 *
 * @param months years are twelve of them
 */
record Span(int months, int days, Duration time) {

    private static final int TEN_YEARS = 120;
    private static final Duration HALF_A_MONTH = Duration.ofDays(15);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    Span {
        boolean backwards = months < 0 || days < 0 || time.isNegative();
        boolean nothing = months == 0 && days == 0 && time.isZero();
        boolean endless =
                months > TEN_YEARS || days > 31 * TEN_YEARS || time.compareTo(Duration.ofDays(31 * TEN_YEARS)) > 0;
        if (backwards || nothing || endless) {
            throw new IllegalArgumentException("A deadline lies ahead, and within ten years.");
        }
    }

    /** @throws IllegalArgumentException unless the text is a length such as P7D, PT12H, P1M or P1DT12H; weeks are written as days */
    static Span parse(String iso) {
        int t = iso.indexOf('T');
        String date = t < 0 ? iso : iso.substring(0, t);
        try {
            if (date.contains("W")) {
                throw new IllegalArgumentException("Weeks are written as days, not as '" + iso + "'.");
            }
            Period period = date.equals("P") ? Period.ZERO : Period.parse(date);
            Duration time = t < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(t));
            return new Span(Math.toIntExact(period.toTotalMonths()), period.getDays(), time);
        } catch (DateTimeException | ArithmeticException notIso) {
            throw new IllegalArgumentException("'" + iso + "' is not a length of time.", notIso);
        }
    }

    static Span ofHours(int hours) {
        return new Span(0, 0, Duration.ofHours(hours));
    }

    /** Half a day is twelve hours and half a month fifteen times a day. */
    Span half() {
        Duration rest = time.dividedBy(2)
                .plus(months % 2 == 0 ? Duration.ZERO : HALF_A_MONTH)
                .plus(days % 2 == 0 ? Duration.ZERO : HALF_A_DAY);
        return new Span(months / 2, days / 2, rest);
    }

    boolean isShorterThan(Duration other) {
        return months == 0 && days == 0 && time.compareTo(other) < 0;
    }
}
