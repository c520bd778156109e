package no.krisesenter.coordination;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import no.krisesenter.deadlines.Deadlines;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;

/** What the models of coordination with other agencies ask for. */
@CalledByModels("referralTasks")
public class ReferralTasks {

    static final String ANSWERED = "referral.answered";
    static final String TREATMENT_ACCEPTED = "referral.treatment-accepted";

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String STANDARD = "standard";

    private final Referrals referrals;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Clock clock;

    ReferralTasks(Referrals referrals, Deadlines deadlines, Messages messages, Clock clock) {
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    /** The client has said yes to treatment: somebody finds out where, each time anew. */
    public void askForTreatment(String caseReference) {
        messages.startAnother(TREATMENT_ACCEPTED, new CaseReference(caseReference), Map.of());
    }

    /** Keeps what has just been asked for, and answers its id. */
    public String open(String caseReference) {
        return referrals.open(new CaseReference(caseReference));
    }

    public void noteSent(String caseReference, String referralReference) {
        referrals.noteSent(new CaseReference(caseReference), referralReference);
    }

    /** Whether somebody has been told something that they must be asked to stop using. */
    public boolean isSent(String caseReference, String referralReference) {
        return referrals
                        .find(new CaseReference(caseReference), referralReference)
                        .orElseThrow()
                        .sentAt()
                != null;
    }

    /**
     * When the answer is late.
     *
     * @param answerIn ISO period from the table, or {@code standard} for the deadline of the deadline table
     */
    public Date answerDue(String caseReference, String answerIn) {
        Instant now = clock.instant();
        return Date.from(
                STANDARD.equals(answerIn)
                        ? deadlines.due("referral.answer", new CaseReference(caseReference), now)
                        : now.atZone(OSLO).plus(Period.parse(answerIn)).toInstant());
    }

    /**
     * An answer has come: whatever waits for it hears of it.
     *
     * @throws Refused when nothing waits for it, so that an answer is never lost in silence
     */
    public void tellAnswered(String caseReference, String referralReference) {
        CaseReference reference = new CaseReference(caseReference);
        if (referrals
                .find(reference, referralReference)
                .filter(Referral::awaitsAnswer)
                .isEmpty()) {
            throw new Refused(
                    "referral-not-awaited",
                    "Vi venter ikke på dette svaret nå. Last siden på nytt for å se hva som er åpent. Ingenting er lagret.");
        }
        referrals.noteAnswered(reference, referralReference);
        messages.tellAll(ANSWERED, reference, Map.of("referralReference", referralReference));
    }

    public void close(String caseReference, String referralReference) {
        referrals.close(new CaseReference(caseReference), referralReference);
    }
}
