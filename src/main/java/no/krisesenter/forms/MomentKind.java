package no.krisesenter.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date, a time of day, or both, in the text that form-js makes of it. */
record MomentKind(Subtype subtype, Zoning zoning, boolean disallowsPast) implements Kind {

    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final String TIME = "\\d\\d:\\d\\d(:\\d\\d)?";
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** What is asked for. */
    enum Subtype {
        DATE("må være en dato som finnes."),
        TIME("må være et klokkeslett, for eksempel 13:45."),
        DATETIME("må ha en dato som finnes og et klokkeslett.");

        private final String demand;

        Subtype(String demand) {
            this.demand = demand;
        }
    }

    /** How the zone of a time is written: {@code timeSerializingFormat} of form-js. */
    enum Zoning {
        NO_TIMEZONE(""),
        UTC_OFFSET("[+-]\\d\\d:\\d\\d"),
        UTC_NORMALIZED("Z");

        private final String pattern;

        Zoning(String pattern) {
            this.pattern = pattern;
        }
    }

    @Override
    public @Nullable Object read(Object raw, Place place) {
        if (raw instanceof String text && (text.isBlank() || isReal(text))) {
            return text;
        }
        place.refuse("moment", subtype.demand);
        return null;
    }

    private boolean isReal(String text) {
        String shape = switch (subtype) {
            case DATE -> DATE;
            case TIME -> TIME + zoning.pattern;
            case DATETIME -> DATE + "T" + TIME + zoning.pattern;
        };
        if (text.length() > 40 || !Pattern.matches(shape, text)) {
            return false;
        }
        try {
            return subtype == Subtype.TIME
                    ? parsesAsTime(text)
                    : !day(text).isBefore(FIRST_DAY) && parsesAsDateTime(text);
        } catch (DateTimeException unreal) {
            return false;
        }
    }

    private boolean parsesAsTime(String text) {
        return zoning == Zoning.NO_TIMEZONE ? LocalTime.parse(text) != null : OffsetTime.parse(text) != null;
    }

    private boolean parsesAsDateTime(String text) {
        return subtype == Subtype.DATE || instant(text, ZoneId.of("UTC")) != null;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.substring(0, 10));
    }

    private static Instant instant(String text, ZoneId zone) {
        if (text.length() == 10) {
            return day(text).atStartOfDay(zone).toInstant();
        }
        boolean zoned = text.endsWith("Z") || text.substring(11).matches(".*[+-].*");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    @Override
    public void check(Question question, Object answer, Scope scope, Place place) {
        if (!disallowsPast || subtype == Subtype.TIME) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(instant((String) answer, scope.zone()), scope.zone());
        if (day.isBefore(scope.today()) && !question.isUnchanged(answer, scope)) {
            place.refuse("past", "kan ikke være en dato som har vært.");
        }
    }

    /** form-js writes a moment that it was opened with anew, without seconds and in its own zoning. */
    @Override
    public boolean same(@Nullable Object before, @Nullable Object answer, Scope scope) {
        if (Kind.super.same(before, answer, scope)) {
            return true;
        }
        try {
            return before instanceof String then
                    && answer instanceof String now
                    && subtype == Subtype.DATETIME
                    && minute(then, scope.zone()).equals(minute(now, scope.zone()));
        } catch (DateTimeException | StringIndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    private static Instant minute(String text, ZoneId zone) {
        return instant(text, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public boolean isClosed() {
        return subtype != Subtype.TIME;
    }

    @Override
    public Object forEngine(Object answer, ZoneId zone) {
        return Date.from(instant((String) answer, zone));
    }
}
