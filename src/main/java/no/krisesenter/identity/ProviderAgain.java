package no.krisesenter.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.krisesenter.process.Reauthentication;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WebSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Has the provider ask once more who somebody is, and believes it for five minutes. */
final class ProviderAgain implements Reauthentication {

    private static final Duration BELIEVED = Duration.ofMinutes(5);

    private final WebSession session;
    private final Clock clock;

    /** @param clock that of the computer, by which the provider too says when it saw her */
    ProviderAgain(WebSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void require(StaffId staff, String proof) {
        var justNow = clock.instant().minus(BELIEVED);
        var isShown = session.user().filter(staff::equals).isPresent()
                && vouching()
                        .map(Vouching::seen)
                        .filter(seen -> seen.isAfter(justNow))
                        .isPresent();
        if (!isShown) {
            throw new Refused(
                    "show-again", "Vis først en gang til hvem du er: velg «Logg inn på nytt», og prøv igjen.");
        }
    }

    private static Optional<Vouching> vouching() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Vouching.of(attributes.getRequest())
                : Optional.empty();
    }

    @Override
    public Optional<String> elsewhere(String returnTo) {
        return Optional.of(
                DoorPage.SIGN_IN + "?" + Errand.AGAIN + "=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
    }
}
