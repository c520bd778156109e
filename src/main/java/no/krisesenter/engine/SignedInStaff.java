package no.krisesenter.engine;

import java.util.Optional;
import no.krisesenter.process.CurrentUser;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The person whom the engine's current authentication names. */
@Component
final class SignedInStaff implements CurrentUser {

    private final IdentityService identity;

    SignedInStaff(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<StaffId> id() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(authentication -> new StaffId(authentication.getUserId()));
    }
}
