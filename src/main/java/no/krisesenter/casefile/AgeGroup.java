package no.krisesenter.casefile;

import org.jspecify.annotations.Nullable;

/** About how old a child is: enough to count heads at night and to bring a car seat, and no more. */
public enum AgeGroup {
    SMALL_CHILD,
    SCHOOL_CHILD,
    YOUTH,
    UNKNOWN;

    private static final int STARTS_SCHOOL = 6;
    private static final int YOUNG = 13;

    static AgeGroup in(int year, @Nullable Integer birthYear) {
        if (birthYear == null) {
            return UNKNOWN;
        }
        int age = year - birthYear;
        return age < STARTS_SCHOOL ? SMALL_CHILD : age < YOUNG ? SCHOOL_CHILD : YOUTH;
    }
}
