package no.krisesenter.relocation;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the other centre has acknowledged here needs no telephone call. */
@Component
class ReceiptIsKnown implements FormProposals {

    private final Relocations relocations;

    ReceiptIsKnown(Relocations relocations) {
        this.relocations = relocations;
    }

    @Override
    public String form() {
        return RelocationForms.CONFIRM_RECEIPT;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        return relocations.from(reference).filter(Relocation::received).isPresent()
                ? Map.of("packageReceived", "yes")
                : Map.of();
    }
}
