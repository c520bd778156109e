package no.krisesenter.engine;

import no.krisesenter.process.Reauthentication;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The password with which one signs in, once more. */
@Component
final class OwnPassword implements Reauthentication {

    private final IdentityService identity;

    OwnPassword(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void require(StaffId staff, String proof) {
        if (proof.isEmpty() || !identity.checkPassword(staff.value(), proof)) {
            throw new Refused("wrong-password", "Passordet stemmer ikke. Skriv passordet du selv logger inn med.");
        }
    }
}
