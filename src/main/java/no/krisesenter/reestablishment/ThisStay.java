package no.krisesenter.reestablishment;

import java.time.Instant;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.springframework.stereotype.Component;

/** What has been written in the stay that lasts now, and not in an earlier one. */
@Component
class ThisStay {

    private final Stays stays;
    private final Answers answers;

    ThisStay(Stays stays, Answers answers) {
        this.stays = stays;
        this.answers = answers;
    }

    /** Whether the newest entry of a form is of this stay. */
    boolean has(CaseReference reference, String form) {
        return answers.newest(reference, form)
                .filter(entry -> includes(reference, entry))
                .isPresent();
    }

    private boolean includes(CaseReference reference, Entry entry) {
        Instant began = stays.current(reference).map(StayCard::arrivedAt).orElse(Instant.MIN);
        return !entry.at().isBefore(began);
    }
}
