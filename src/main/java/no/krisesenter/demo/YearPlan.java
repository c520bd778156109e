package no.krisesenter.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Whom a centre meets in a year, in the proportions of the national figures for 2024: four of ten residents come with children, a stay lasts 28
 * nights in the mean, one of six goes back to the perpetrator. How many come by day, are advised or are turned away, and how dangerous it is,
 * the figures do not say: there it is what makes lists and charts worth looking at. Some journeys are placed so that at the end there is
 * somebody in every stage, and something that waits too long.
 */
final class YearPlan {

    private static final double MEAN_NIGHTS = 28;
    private static final List<String> HOMES = List.of(
            "own-home-without-perpetrator",
            "new-municipal-home",
            "new-private-home",
            "family-or-friends",
            "new-private-home");

    private final Random random;
    private final Duration year;
    private final List<Journey> journeys = new ArrayList<>();
    private int residents;

    private YearPlan(Duration year, long seed) {
        this.year = year;
        this.random = new Random(seed);
    }

    /** The same journeys for the same seed, in the order in which they begin. */
    static List<Journey> of(int count, Duration year, long seed) {
        var plan = new YearPlan(year, seed);
        plan.atTheEnd();
        plan.throughTheYear(count - plan.journeys.size());
        plan.journeys.sort((one, other) -> one.begins().compareTo(other.begins()));
        return List.copyOf(plan.journeys);
    }

    private void atTheEnd() {
        ending(Duration.ofHours(2), Kind.STAY, 0, 20, Set.of("first-contact.map-situation"));
        ending(Duration.ofHours(5), Kind.STAY, 1, 20, Set.of("first-contact.choose-offer"));
        ending(Duration.ofHours(20), Kind.STAY, 2, 30, Set.of("arrival.assign-contact-person"));
        ending(Duration.ofDays(3), Kind.STAY, 0, 30, Set.of("arrival.assign-contact-person"));
        ending(Duration.ofDays(4), Kind.STAY, 2, 60, Set.of("child-safety.map-child-threat"));
        ending(Duration.ofDays(6), Kind.STAY, 1, 60, Set.of("child-safety.map-child-threat"));
        ending(Duration.ofDays(9), Kind.TURNED_AWAY, 0, 0, Set.of("first-contact.review-turned-away"));
        ending(Duration.ofDays(16), Kind.STAY, 0, 12, Set.of("departure.complete-departure"));
        ending(Duration.ofDays(12), Kind.DAY, 0, 0, Set.of());
        ending(Duration.ofDays(21), Kind.STAY, 0, 8, Set.of());
        ending(Duration.ofDays(38), Kind.STAY, 1, 90, Set.of());
        ending(Duration.ofDays(35), Kind.DAY, 0, 0, Set.of());
        ending(Duration.ofDays(55), Kind.DAY, 0, 0, Set.of());
        ending(Duration.ofDays(62), Kind.STAY, 0, 120, Set.of("safety-work.review-safety"));
        ending(Duration.ofDays(75), Kind.STAY, 1, 24, Set.of());
        ending(Duration.ofDays(110), Kind.STAY, 2, 200, Set.of());
        ending(Duration.ofDays(135), Kind.STAY, 0, 14, Set.of("closure.close-case"));
    }

    /** Begins so long before the end, and never does what it does not do; left out where the time is too short for it. */
    private void ending(Duration before, Kind kind, int children, long nights, Set<String> neverDone) {
        if (before.compareTo(year) < 0) {
            add(year.minus(before), kind, children, nights, neverDone);
        }
    }

    private void throughTheYear(int count) {
        var kinds = kinds(count);
        Collections.shuffle(kinds, random);
        for (int number = 0; number < kinds.size(); number++) {
            var begins = year.multipliedBy(number).dividedBy(count).plusMinutes(random.nextInt(24 * 60));
            add(begins, kinds.get(number), residents % 5 < 2 ? 1 + random.nextInt(3) : 0, nights(), Set.of());
        }
    }

    private void add(Duration begins, Kind kind, int children, long nights, Set<String> neverDone) {
        boolean stays = kind == Kind.STAY;
        residents += stays ? 1 : 0;
        boolean man = stays && children == 0 && residents % 10 == 4;
        journeys.add(new Journey(
                journeys.size(),
                begins,
                kind,
                stays ? children : 0,
                level(),
                Duration.ofDays(nights),
                stays && residents % 6 == 3 ? "back-to-perpetrator" : HOMES.get(random.nextInt(HOMES.size())),
                man,
                journeys.size() % 2 == 0 ? "kari" : "sindre",
                stays && residents % 11 == 6 ? "code-7" : "none",
                stays && residents % 4 == 1,
                random.nextInt(8) == 0 ? "no" : random.nextInt(8) == 0 ? "later" : "yes",
                neverDone));
    }

    /** Half of them stay, a quarter come by day; the rest are advised, sent on or turned away. At least one of each. */
    private static List<Kind> kinds(int count) {
        List<Kind> kinds = new ArrayList<>();
        add(kinds, Kind.DAY, count / 5);
        add(kinds, Kind.ADVICE, count / 10);
        add(kinds, Kind.ALTERNATIVE, count / 30);
        add(kinds, Kind.OTHER_CENTRE, count / 20);
        add(kinds, Kind.SENT_ON, count / 20);
        add(kinds, Kind.GOES_HOME, count / 20);
        add(kinds, Kind.TURNED_AWAY, count / 30);
        while (kinds.size() < count) {
            kinds.add(Kind.STAY);
        }
        return kinds.subList(0, Math.max(0, count));
    }

    private static void add(List<Kind> kinds, Kind kind, int times) {
        kinds.addAll(Collections.nCopies(Math.max(1, times), kind));
    }

    private String level() {
        int dice = random.nextInt(20);
        return dice < 5 ? "low" : dice < 14 ? "medium" : dice < 19 ? "high" : "acute";
    }

    /** Many short stays and a few long ones. */
    private long nights() {
        return Math.max(2, Math.round(-MEAN_NIGHTS * Math.log(1 - random.nextDouble())));
    }

    /** What somebody wants and gets. */
    enum Kind {
        STAY,
        DAY,
        ADVICE,
        ALTERNATIVE,
        OTHER_CENTRE,
        SENT_ON,
        GOES_HOME,
        TURNED_AWAY
    }

    /**
     * One journey.
     *
     * @param begins after the beginning of the year
     * @param level how dangerous it is
     * @param stay how long she stays, at least
     * @param addressBlock how far her address is confidential
     * @param police whether the police are asked for an order
     * @param followUp what she says when she is offered contact after the stay
     * @param neverDone forms that nobody ever fills in here
     */
    record Journey(
            int number,
            Duration begins,
            Kind kind,
            int children,
            String level,
            Duration stay,
            String destination,
            boolean man,
            String contactPerson,
            String addressBlock,
            boolean police,
            String followUp,
            Set<String> neverDone) {

        boolean goesBack() {
            return destination.equals("back-to-perpetrator");
        }

        String deputy() {
            return contactPerson.equals("kari") ? "sindre" : "kari";
        }
    }
}
