package no.krisesenter.journey;

import static no.krisesenter.journey.JourneyMessages.CHILD_ARRIVED;
import static no.krisesenter.journey.JourneyMessages.CLIENT_CALLED;
import static no.krisesenter.journey.JourneyMessages.CLIENT_FOUND;
import static no.krisesenter.journey.JourneyMessages.DANGER_RAISED;
import static no.krisesenter.journey.JourneyMessages.DEPARTURE_AGREED;
import static no.krisesenter.journey.JourneyMessages.NEEDS_SHELTER;
import static no.krisesenter.journey.JourneyMessages.ORDER_BREACHED;
import static no.krisesenter.journey.JourneyMessages.ORDER_LIFTED;
import static no.krisesenter.journey.JourneyMessages.THREAT_CHANGED;
import static no.krisesenter.journey.JourneyMessages.WANTS_HOME;

import java.util.Map;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;

/** What the model of reported changes asks for: each change becomes a message to the journey that waits for it. */
@CalledByModels("journeyTasks")
public class JourneyTasks {

    static final String REPORT = "report-change.report-change";

    private static final String NOTHING_KEPT = " Ingenting er lagret.";

    private final Messages messages;
    private final StayPhases phases;
    private final Children children;
    private final Answers answers;

    JourneyTasks(Messages messages, StayPhases phases, Children children, Answers answers) {
        this.messages = messages;
        this.phases = phases;
        this.children = children;
        this.answers = answers;
    }

    /** Whether safety work waits for news of the threat now. */
    public boolean awaitsThreatNews(String caseReference) {
        return messages.isAwaited(THREAT_CHANGED, new CaseReference(caseReference));
    }

    /** @throws Refused when no safety work waits for it */
    public void tellThreatChanged(String caseReference) {
        tell(THREAT_CHANGED, caseReference, Map.of());
    }

    /**
     * A breach is news for the safety work, and acute danger that the leader hears of at once.
     *
     * @throws Refused when no safety work waits for it
     */
    public void tellOrderBreached(String caseReference) {
        tell(ORDER_BREACHED, caseReference, Map.of());
        messages.startAnother(DANGER_RAISED, new CaseReference(caseReference), Map.of("dangerScope", "client"));
    }

    /** @throws Refused when the client does not live here, or is leaving already */
    public void tellWantsHome(String caseReference) {
        tell(WANTS_HOME, caseReference, Map.of());
    }

    /** @throws Refused when the client is leaving already, or has left */
    public void tellMovesOut(String caseReference) {
        tell(DEPARTURE_AGREED, caseReference, Map.of());
    }

    /** @throws Refused when the client does not come to conversations, or lives here already */
    public void tellNeedsShelter(String caseReference) {
        tellOr("no-day-user", NotNow.NO_DAY_USER, NEEDS_SHELTER, caseReference);
    }

    /**
     * A measure of police or court has ended ahead of its time: whatever watched an order hears of it, and so does the safety work where there is any.
     *
     * @throws Refused when no order is watched
     */
    public void tellMeasureLifted(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        if (!messages.isAwaited(ORDER_LIFTED, reference)) {
            throw new Refused("no-order-watched", NotNow.NO_ORDER + NOTHING_KEPT);
        }
        messages.tellAll(ORDER_LIFTED, reference, Map.of("caseReference", caseReference));
        if (messages.isAwaited(THREAT_CHANGED, reference)) {
            messages.send(THREAT_CHANGED, reference, Map.of());
        }
    }

    /** @throws Refused unless nobody could get in touch with the client without danger until now */
    public void tellClientCalled(String caseReference) {
        tellOr("no-call-awaited", NotNow.NO_CALL, CLIENT_CALLED, caseReference);
    }

    /**
     * Registers the child of the newest report, and answers its reference.
     *
     * @throws Refused unless the client lives here: a child that comes with the client belongs to the arrival, and is followed up from there; or
     *     when the child lives here already
     */
    public String registerChild(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        StayPhase phase = phases.of(reference);
        if (phase != StayPhase.UNDER_WAY) {
            throw refusal(phase);
        }
        Map<String, @Nullable Object> report =
                answers.newest(reference, REPORT).orElseThrow().answers();
        return children.arrived(
                        reference,
                        String.valueOf(report.get("nickname")),
                        report.get("birthYear") instanceof Number year ? year.intValue() : null)
                .value();
    }

    /** @throws Refused when the client does not live here */
    public void tellChildArrived(String caseReference, String childReference) {
        tell(CHILD_ARRIVED, caseReference, Map.of("childReference", childReference));
    }

    /** @throws Refused when nobody is looking for the client */
    public void tellClientFound(String caseReference) {
        tellOr("client-not-missing", NotNow.NOT_MISSING, CLIENT_FOUND, caseReference);
    }

    private void tellOr(String refusal, String sentence, String message, String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        if (!messages.isAwaited(message, reference)) {
            throw new Refused(refusal, sentence + NOTHING_KEPT);
        }
        messages.send(message, reference, Map.of());
    }

    private void tell(String message, String caseReference, Map<String, Object> variables) {
        CaseReference reference = new CaseReference(caseReference);
        if (!messages.isAwaited(message, reference)) {
            throw refusal(phases.of(reference));
        }
        messages.send(message, reference, variables);
    }

    private static Refused refusal(StayPhase phase) {
        return new Refused("change-not-awaited", phase.sentence());
    }
}
