package no.krisesenter.reestablishment;

import static no.krisesenter.reestablishment.Said.OSLO;

import java.time.Clock;
import java.time.LocalDate;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** A follow-up is extended to a day that is still to come. */
@Component
class ExtensionLiesAhead implements FormRule {

    private final Clock clock;

    ExtensionLiesAhead(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return ReestablishmentForms.LEADER_EXTEND;
    }

    @Override
    public void check(Submission submission) {
        LocalDate today = LocalDate.now(clock.withZone(OSLO));
        if (Said.in(submission)
                .day("extendUntil")
                .filter(until -> !until.isAfter(today))
                .isPresent()) {
            throw new Refused("extension-not-ahead", "Oppfølgingen må forlenges til en dato fram i tid.");
        }
    }
}
