package no.krisesenter.careteam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import no.krisesenter.casefile.AddressBlock;
import no.krisesenter.casefile.AddressBlocks;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An address block is weakened only when somebody with the power to do so has decided it, on a day that has been. */
@Component
class BlockChangesByDecision implements FormRule {

    private final AddressBlocks blocks;
    private final Clock clock;

    BlockChangesByDecision(AddressBlocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    @Override
    public String form() {
        return TeamForms.ASK_FOR_BLOCK;
    }

    @Override
    public void check(Submission submission) {
        AddressBlock now = blocks.of(submission.caseReference());
        AddressBlock wanted = AddressBlock.of(submission.answers().get("newLevel"));
        Object decidedOn = submission.answers().get("decidedOn");
        if (wanted == now) {
            throw new Refused(
                    "address-block-unchanged", "Saken har denne sperren fra før. Da er det ingenting å endre.");
        }
        if (wanted.isWeakerThan(now)
                && (decidedOn == null || submission.answers().get("decidedBy") == null)) {
            throw new Refused(
                    "address-block-without-decision",
                    "Sperren kan bare oppheves eller svekkes etter et vedtak. Skriv datoen for vedtaket og hvem som har fattet det.");
        }
        if (isAhead(decidedOn)) {
            throw new Refused("decision-ahead", "Vedtaket kan ikke ha en dato som ikke har vært ennå. Rett datoen.");
        }
    }

    private boolean isAhead(@Nullable Object day) {
        try {
            return day != null && LocalDate.parse(day.toString()).isAfter(LocalDate.now(clock));
        } catch (DateTimeParseException noDay) {
            return true;
        }
    }
}
