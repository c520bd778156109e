package no.krisesenter.dayservice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.deadlines.Deadlines;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;

/** What the model of the day service asks for. */
@CalledByModels("dayServiceTasks")
public class DayServiceTasks {

    static final String VISIT = "day-service.register-visit";
    static final String THREAT_CHANGED = "safety.threat-changed";

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Answers answers;
    private final Messages messages;
    private final Deadlines deadlines;
    private final Clock clock;

    DayServiceTasks(Answers answers, Messages messages, Deadlines deadlines, Clock clock) {
        this.answers = answers;
        this.messages = messages;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A threat that has changed is never left for later: safety work that runs is told, and where none runs it is offered.
     *
     * @param safetyStep offer, continues or not-now, as was answered
     * @return the step that follows
     */
    public @Nullable String safetyStep(
            String caseReference, @Nullable String safetyStep, @Nullable String threatChanged) {
        if (!"yes".equals(threatChanged)) {
            return safetyStep;
        }
        CaseReference reference = new CaseReference(caseReference);
        if (!messages.isAwaited(THREAT_CHANGED, reference)) {
            return "offer";
        }
        messages.send(THREAT_CHANGED, reference, Map.of());
        return "continues";
    }

    /** When silence becomes worrying: the day after an appointment to which nobody came, else after two months. */
    public Date noWordBy(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        Instant now = clock.instant();
        return Date.from(appointment(reference)
                .filter(agreed -> agreed.isAfter(now))
                .map(agreed -> deadlines.due("day-service.no-show", reference, agreed))
                .orElseGet(() -> deadlines.due("day-service.inactive", reference, now)));
    }

    private Optional<Instant> appointment(CaseReference reference) {
        return answers.newest(reference, VISIT)
                .map(visit -> visit.answers().get("nextAppointment"))
                .map(agreed ->
                        LocalDateTime.parse(agreed.toString()).atZone(OSLO).toInstant());
    }
}
