package no.krisesenter.safety;

import static no.krisesenter.safety.SafetyMessages.PARENT_THREAT_RAISED;

import java.util.Map;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import org.springframework.stereotype.Component;

/**
 * When the parent is in greater danger, the safety of each child who lives here is reviewed at once. A child whose threat or plan is being
 * worked on already needs no message: that work sees the new level.
 */
@Component
class ChildrenHearOfDanger {

    private final Children children;
    private final Messages messages;

    ChildrenHearOfDanger(Children children, Messages messages) {
        this.children = children;
        this.messages = messages;
    }

    void tell(CaseReference reference) {
        children.hereNow(reference)
                .forEach(child -> messages.tellAll(PARENT_THREAT_RAISED, reference, Map.of("childReference", child)));
    }
}
