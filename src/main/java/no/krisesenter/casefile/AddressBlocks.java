package no.krisesenter.casefile;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The address block of a case, and what follows when it changes: who may know of the case, which places are kept, and what is to be done. */
@Component
public class AddressBlocks {

    private static final String STRICT = "strict-address.registered";
    private static final String CONFIDENTIAL = "strict-address.confidential-registered";
    private static final String CHANGED = "strict-address.changed";

    private final Clients clients;
    private final CareTeams careTeams;
    private final ObjectProvider<AfterRestriction> afterRestriction;
    private final ObjectProvider<Messages> messages;

    AddressBlocks(
            Clients clients,
            CareTeams careTeams,
            ObjectProvider<AfterRestriction> afterRestriction,
            ObjectProvider<Messages> messages) {
        this.clients = clients;
        this.careTeams = careTeams;
        this.afterRestriction = afterRestriction;
        this.messages = messages;
    }

    /** For rules, not for showing. */
    @Transactional(readOnly = true)
    public AddressBlock of(CaseReference reference) {
        return AddressBlock.of(clients.addressBlock(reference));
    }

    /** The police have decided otherwise, and two people stand behind it. Takes effect at once. */
    @Transactional
    public void change(CaseReference reference, AddressBlock block, StaffId by) {
        AddressBlock before = of(reference);
        clients.protect(reference, block);
        follow(reference, before, by);
    }

    /** Starts the work that belongs to the block as it is now; nothing where there is none. */
    @Transactional
    public void begin(CaseReference reference) {
        switch (of(reference)) {
            case CODE_6 -> messages.getObject().startAnother(STRICT, reference, Map.of());
            case CODE_7 -> messages.getObject().startAnother(CONFIDENTIAL, reference, Map.of());
            case NONE -> {}
        }
    }

    /** @param before what it was before somebody told of it */
    void follow(CaseReference reference, AddressBlock before, StaffId by) {
        AddressBlock now = of(reference);
        boolean closes = now == AddressBlock.CODE_6 && careTeams.restrict(reference, by);
        if (closes) {
            afterRestriction.forEach(each -> each.restricted(reference));
        }
        if (before == AddressBlock.CODE_6 && now != AddressBlock.CODE_6) {
            careTeams.open(reference);
        }
        if (closes || now != before) {
            if (messages.getObject().isAwaited(CHANGED, reference)) {
                messages.getObject().send(CHANGED, reference, Map.of());
            } else {
                begin(reference);
            }
        }
    }
}
