package no.krisesenter.reestablishment;

import static no.krisesenter.reestablishment.ReestablishmentForms.AGREE_SAFE_RETURN;

import java.util.Date;
import java.util.Map;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import no.krisesenter.process.RunningWork;
import org.jspecify.annotations.Nullable;

/** What the models of departure, re-establishment and closure ask for. */
@CalledByModels("reestablishmentTasks")
public class ReestablishmentTasks {

    static final String DEPARTURE_AGREED = "departure.agreed";
    static final String CASE_CLOSED = "closure.case-closed";

    private final Messages messages;
    private final RunningWork work;
    private final CaseFiles caseFiles;
    private final Stays stays;
    private final ThisStay thisStay;
    private final FollowUp followUp;
    private final ContactDates contactDates;
    private final SafeWay safeWay;

    ReestablishmentTasks(
            Messages messages,
            RunningWork work,
            CaseFiles caseFiles,
            Stays stays,
            ThisStay thisStay,
            FollowUp followUp,
            ContactDates contactDates,
            SafeWay safeWay) {
        this.messages = messages;
        this.work = work;
        this.caseFiles = caseFiles;
        this.stays = stays;
        this.thisStay = thisStay;
        this.followUp = followUp;
        this.contactDates = contactDates;
        this.safeWay = safeWay;
    }

    /** Whether safe contact and the open door have been agreed in this stay, for a client who goes back. */
    public boolean isReturnTalkHeld(String caseReference) {
        return thisStay.has(new CaseReference(caseReference), AGREE_SAFE_RETURN);
    }

    /** Whether the stay has been given up already, so that nobody needs to be told. */
    public boolean isDepartureUnderWay(String caseReference) {
        return !messages.isAwaited(DEPARTURE_AGREED, new CaseReference(caseReference));
    }

    /** @throws Refused when the departure is under way already */
    public void agreeDeparture(String caseReference) {
        messages.send(DEPARTURE_AGREED, new CaseReference(caseReference), Map.of());
    }

    /** The client has left; the place that was kept for somebody who never came is given back. */
    public void closeStay(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        if (stays.current(reference).filter(StayCard::open).isPresent()) {
            stays.close(reference);
        } else {
            stays.cancelPreparation(reference);
        }
    }

    /**
     * What was watched for the client after the stay is not watched any longer.
     *
     * @throws Refused while the client lives here
     */
    public void closeCase(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        caseFiles.close(reference);
        work.tellAll(CASE_CLOSED, reference);
    }

    /**
     * Whether we may get in touch. Whoever went back is contacted only on a way that she has said is safe; else she gets in touch with us, and the door
     * stays open.
     *
     * @param returned whether the client went back to the perpetrator; null when nobody has asked
     */
    public boolean isSafeToContact(String caseReference, @Nullable Boolean returned) {
        return !Boolean.TRUE.equals(returned) || safeWay.isAgreed(new CaseReference(caseReference));
    }

    /** 1 for the first contact after the stay, and again after an attempt that was not answered. */
    public int numberOfNextContact(String caseReference) {
        return 1 + followUp.answeredInARow(new CaseReference(caseReference));
    }

    /** Attempts without an answer since somebody answered or ending was considered. */
    public int unansweredInARow(String caseReference) {
        return followUp.unansweredInARow(new CaseReference(caseReference));
    }

    /**
     * The agreed time of the next contact, else now and the interval.
     *
     * @param nextContactIn ISO 8601, e.g. {@code P14D}
     */
    public Date agreedOrAfter(@Nullable Date nextContactAt, String nextContactIn) {
        return Date.from(contactDates.next(nextContactAt, nextContactIn));
    }

    /** When the leader decides whether the follow-up goes on. */
    public Date endOfFollowUp(String caseReference) {
        return Date.from(followUp.end(new CaseReference(caseReference)));
    }
}
