package no.krisesenter.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import no.krisesenter.process.WaitingWork.Waiting;
import org.jspecify.annotations.Nullable;

/** When a task gets done: most of it in good time and by day, one of thirteen after its deadline, one of forty so late that the leader hears of it. */
final class YearPace {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final Duration LONGEST = Duration.ofDays(4);

    private YearPace() {}

    static Instant of(Waiting task, RandomGenerator random) {
        int dice = random.nextInt(40);
        var due = task.due();
        Instant done = task.created().plus(soon(task, due, random));
        if (due == null || isAtOnce(task.form())) {
            return done;
        }
        var given = Duration.between(task.created(), due);
        if (dice == 0) {
            return due.plus(given.dividedBy(2)).plus(Duration.ofHours(14 + random.nextInt(24)));
        }
        if (dice < 4) {
            return due.plus(Duration.ofHours(1 + random.nextInt(10)));
        }
        Instant byDay = byDay(done, random);
        return byDay.isBefore(due) ? byDay : done;
    }

    /** Before the deadline, where there is one. */
    private static Duration soon(Waiting task, @Nullable Instant due, RandomGenerator random) {
        return switch (task.form()) {
            case "arrival.welcome-client" -> minutes(30, 150, random);
            case "day-service.register-visit" -> minutes(5 * 1440, 13 * 1440, random);
            case "police-contact.register-answer" -> minutes(4 * 1440, 12 * 1440, random);
            case "child-concern.answer" -> minutes(7 * 1440, 18 * 1440, random);
            case "agreed-absence.confirm-back" -> minutes(18 * 60, 23 * 60, random);
            default ->
                isAtOnce(task.form())
                        ? minutes(4, 25, random)
                        : due == null || !due.isAfter(task.created())
                                ? minutes(60, 26 * 60, random)
                                : share(Duration.between(task.created(), due), random);
        };
    }

    private static boolean isAtOnce(String form) {
        return form.startsWith("first-contact.") && !form.equals("first-contact.review-turned-away")
                || form.equals("child-concern.call-now")
                || form.equals("arrival.handle-threat");
    }

    private static Duration share(Duration given, RandomGenerator random) {
        var most = given.compareTo(LONGEST) < 0 ? given : LONGEST;
        return most.multipliedBy(15 + random.nextInt(65)).dividedBy(100).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Duration minutes(int least, int most, RandomGenerator random) {
        return Duration.ofMinutes(least + random.nextInt(most - least));
    }

    /** What has come up at night waits for the morning, unless it is due before. */
    private static Instant byDay(Instant done, RandomGenerator random) {
        var there = done.atZone(OSLO);
        if (there.toLocalTime().isAfter(EVENING)) {
            there = there.plusDays(1).with(MORNING).plusMinutes(random.nextInt(120));
        } else if (there.toLocalTime().isBefore(MORNING)) {
            there = there.with(MORNING).plusMinutes(random.nextInt(120));
        }
        return there.toInstant();
    }
}
