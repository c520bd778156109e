package no.krisesenter.deadlines;

/** How a deadline counts: safety never sleeps, offices do. */
public enum DayCount {
    /** Hours are hours and days are calendar days. */
    AROUND_THE_CLOCK("around-the-clock"),
    /** Days are Monday to Friday without public holidays; hours and months that end on a day off end on the next working day. */
    WORKING_DAYS("working-days");

    private final String code;

    DayCount(String code) {
        this.code = code;
    }

    /** As written in the deadline table. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such calendar */
    public static DayCount of(String code) {
        for (DayCount count : values()) {
            if (count.code.equals(code)) {
                return count;
            }
        }
        throw new IllegalArgumentException("No calendar is called '" + code + "'.");
    }
}
