package no.krisesenter.identity;

import java.util.Optional;
import no.krisesenter.process.Passwords;
import no.krisesenter.process.Reauthentication;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;

/** Asks for the password once more, where no provider signs people in; tries are counted as those at the door are. */
final class PasswordAgain implements Reauthentication {

    private final Passwords passwords;
    private final Throttle throttle;

    PasswordAgain(Passwords passwords, Throttle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public void require(StaffId staff, String proof) {
        var attempt = OpenSession.attempt(throttle, staff);
        if (!attempt.delay().isZero()) {
            throw new Refused(
                    "too-many-tries",
                    "Det er prøvd for mange ganger. Vent %d sekunder, og prøv igjen."
                            .formatted(attempt.delay().toSeconds() + 1));
        }
        if (!passwords.open(staff, proof)) {
            throw new Refused("wrong-password", "Passordet stemmer ikke. Skriv passordet du selv logger inn med.");
        }
        attempt.succeeded();
    }

    @Override
    public Optional<String> elsewhere(String returnTo) {
        return Optional.empty();
    }
}
