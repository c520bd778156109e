package no.krisesenter.reestablishment;

import static no.krisesenter.reestablishment.Said.OSLO;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import no.krisesenter.casefile.Clients;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import org.springframework.stereotype.Component;

/**
 * What holds for every agreed contact after a stay: it lies ahead, within three months; and with a strictly confidential address (code 6)
 * nobody gets in touch unless it was agreed.
 */
@Component
class NextContact {

    static final String KEY = "nextContactAt";

    private static final Period LONGEST = Period.ofMonths(3);

    private final Clients clients;
    private final Clock clock;

    NextContact(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** @throws Refused when the agreed time cannot stand, or is missing where it must be agreed */
    void require(Optional<Instant> agreed, boolean contactGoesOn, CaseReference reference) {
        agreed.ifPresent(this::requireNear);
        if (agreed.isEmpty() && contactGoesOn && "code-6".equals(clients.addressBlock(reference))) {
            throw new Refused(
                    "contact-not-agreed",
                    "Klienten har strengt fortrolig adresse. Da må neste kontakt være avtalt: velg når dere snakkes.");
        }
    }

    private void requireNear(Instant agreed) {
        Instant now = clock.instant();
        if (agreed.isBefore(now)) {
            throw new Refused("contact-in-the-past", "Neste kontakt må være fram i tid. Velg et nytt tidspunkt.");
        }
        if (agreed.isAfter(now.atZone(OSLO).plus(LONGEST).toInstant())) {
            throw new Refused(
                    "contact-too-late", "Neste kontakt må være innen tre måneder. Velg et tidligere tidspunkt.");
        }
    }
}
