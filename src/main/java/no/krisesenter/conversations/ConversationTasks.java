package no.krisesenter.conversations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import org.jspecify.annotations.Nullable;

/** What the models of conversations ask for. */
@CalledByModels("conversationTasks")
public class ConversationTasks {

    static final String HELD = "conversation.held";

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Talks talks;
    private final Messages messages;

    ConversationTasks(Talks talks, Messages messages) {
        this.talks = talks;
        this.messages = messages;
    }

    /** Lets the routine that keeps the interval know, where there is one: whoever does not live here has no interval. */
    public void noteHeld(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        if (messages.isAwaited(HELD, reference)) {
            messages.send(HELD, reference, Map.of());
        }
    }

    /** The day agreed for the next conversation, as midnight in Oslo; null when none is agreed. */
    public @Nullable Date nextAgreed(String caseReference) {
        return talks.nextAgreed(new CaseReference(caseReference))
                .map(LocalDate::atStartOfDay)
                .map(midnight -> Date.from(midnight.atZone(OSLO).toInstant()))
                .orElse(null);
    }

    /** How often it has been time for a conversation since the last was held. */
    public Long roundsWithout(String caseReference) {
        return talks.roundsWithout(new CaseReference(caseReference));
    }

    /** The member of staff who wrote down the newest conversation. */
    public @Nullable String whoHeldIt(String caseReference) {
        return talks.whoHeldTheLast(new CaseReference(caseReference))
                .map(staff -> staff.value())
                .orElse(null);
    }
}
