package no.krisesenter.careteam;

import java.util.Map;
import no.krisesenter.casefile.AddressBlock;
import no.krisesenter.casefile.AddressBlocks;
import no.krisesenter.casefile.AfterArrival;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Messages;
import no.krisesenter.record.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A child who comes after the measures of an address block have been gone through gets a plan of its own too. Before that nothing is begun:
 * the plans of everybody who lives here by then follow from the measures.
 */
@Component
class ProtectedChildGetsAPlan implements AfterArrival {

    static final String ARRIVED = "protected-child.arrived";

    private final AddressBlocks blocks;
    private final ObjectProvider<Answers> answers;
    private final ObjectProvider<Messages> messages;

    ProtectedChildGetsAPlan(AddressBlocks blocks, ObjectProvider<Answers> answers, ObjectProvider<Messages> messages) {
        this.blocks = blocks;
        this.answers = answers;
        this.messages = messages;
    }

    @Override
    public void arrived(CaseReference reference, ChildReference child) {
        if (blocks.of(reference) != AddressBlock.NONE
                && answers.getObject()
                        .newest(reference, TeamForms.CHECK_MEASURES)
                        .isPresent()) {
            messages.getObject().startAnother(ARRIVED, reference, Map.of("childReference", child.value()));
        }
    }
}
