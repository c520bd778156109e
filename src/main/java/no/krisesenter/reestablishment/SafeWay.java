package no.krisesenter.reestablishment;

import static no.krisesenter.reestablishment.ReestablishmentForms.AGREE_SAFE_RETURN;
import static no.krisesenter.reestablishment.ReestablishmentForms.COMPLETE_DEPARTURE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who went back has said how we can get in touch without danger. Source: the national guide, "Den utsatte selv må ta
 * beslutningen", and the routine for those who go back: only on a safe way.
 */
@Component
class SafeWay {

    /** Ways on which it is we who get in touch; whoever calls us herself is not called. */
    private static final Set<String> OURS = Set.of("own-phone", "other-phone", "trusted-person", "service");

    private final Answers answers;
    private final Stays stays;

    SafeWay(Answers answers, Stays stays) {
        this.answers = answers;
        this.stays = stays;
    }

    boolean isAgreed(CaseReference reference) {
        Instant began = began(reference);
        boolean agreed = answers.newest(reference, AGREE_SAFE_RETURN)
                .filter(entry -> !entry.at().isBefore(began))
                .map(entry -> entry.answers().get("safeContactAgreed"))
                .filter(OURS::contains)
                .isPresent();
        return agreed
                || answers.newest(reference, COMPLETE_DEPARTURE)
                        .filter(entry -> !entry.at().isBefore(began))
                        .map(entry -> entry.answers().get("safeContact"))
                        .filter(way -> !way.toString().isBlank())
                        .isPresent();
    }

    /** What was agreed in an earlier stay is not safe any more. */
    private Instant began(CaseReference reference) {
        List<StayCard> all = stays.of(reference);
        return all.isEmpty()
                ? Instant.MIN
                : Optional.ofNullable(all.get(all.size() - 1).arrivedAt()).orElse(Instant.MIN);
    }
}
