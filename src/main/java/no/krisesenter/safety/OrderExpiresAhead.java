package no.krisesenter.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;

/** An order that protects the client now ends on a day that is still to come. */
record OrderExpiresAhead(String form, Clock clock) implements FormRule {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Override
    public void check(Submission submission) {
        if (submission.answers().get("orderExpires") instanceof String day
                && !LocalDate.parse(day).isAfter(LocalDate.now(clock.withZone(OSLO)))) {
            throw new Refused("order-expires-in-the-past", "Datoen forbudet løper ut, må være fram i tid.");
        }
    }
}
