package no.krisesenter.reestablishment;

import java.time.Clock;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** A departure is completed when the client has left, not before. That she did not leave before she came is the case file's rule. */
@Component
class DepartureHasHappened implements FormRule {

    private final Clock clock;

    DepartureHasHappened(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return ReestablishmentForms.COMPLETE_DEPARTURE;
    }

    @Override
    public void check(Submission submission) {
        if (Said.in(submission).time("leftAt").filter(clock.instant()::isBefore).isPresent()) {
            throw new Refused(
                    "departure-ahead",
                    "Utflyttingen kan ikke fullføres før den har skjedd. Velg tidspunktet da klienten flyttet ut.");
        }
    }
}
