package no.krisesenter.deadlines;

import java.time.Instant;
import no.krisesenter.process.CaseFacts;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

/** Every case belongs to one centre and is as the test says. */
record FixedCase(
        String centre,
        @Nullable String level,
        @Nullable Long days,
        @Nullable String company,
        @Nullable Instant arrival) implements CaseFacts {

    static FixedCase at(String centre) {
        return new FixedCase(centre, null, null, null, null);
    }

    FixedCase withThreat(String newLevel) {
        return new FixedCase(centre, newLevel, days, company, arrival);
    }

    FixedCase arrivedAt(Instant moment) {
        return new FixedCase(centre, level, days, company, moment);
    }

    @Override
    public CentreId centreOf(CaseReference caseReference) {
        return new CentreId(centre);
    }

    @Override
    public @Nullable String threatLevel(CaseReference caseReference) {
        return level;
    }

    @Override
    public @Nullable Instant arrivedAt(CaseReference caseReference) {
        return arrival;
    }

    @Override
    public @Nullable Long daysInStay(CaseReference caseReference) {
        return days;
    }

    @Override
    public @Nullable String household(CaseReference caseReference) {
        return company;
    }
}
