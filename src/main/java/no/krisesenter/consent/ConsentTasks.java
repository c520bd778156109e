package no.krisesenter.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.krisesenter.deadlines.Deadlines;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.HandedOver;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;

/** What models ask of consents: to keep them, to review them in time, and above all whether something may be told. */
@CalledByModels("consentTasks")
public class ConsentTasks {

    static final String WITHDRAWN = "sharing-consent.withdrawn";
    static final String NO_CONSENT = "no-consent";

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What the law lets somebody tell without consent (krisesenterlova § 6, straffeloven § 196, nødrett), or nothing that shows who it is. */
    private static final Set<String> LEGAL_EXCEPTIONS =
            Set.of("child-welfare-duty", "duty-to-avert", "emergency", "without-names");

    private final Consents consents;
    private final Answers answers;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Clock clock;

    ConsentTasks(Consents consents, Answers answers, Deadlines deadlines, Messages messages, Clock clock) {
        this.consents = consents;
        this.answers = answers;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    /** Keeps the consent that has just been written, and answers its id. */
    public String keep(String caseReference) {
        return consents.add(new CaseReference(caseReference));
    }

    /** When to ask whether it still holds: some days before it ends, or on its last day when it is as short as that. */
    public Date reviewOn(String caseReference, String consentReference) {
        CaseReference reference = new CaseReference(caseReference);
        Instant end = consents.find(reference, consentReference)
                .orElseThrow()
                .until()
                .atTime(MORNING)
                .atZone(Consents.OSLO)
                .toInstant();
        Instant warning = deadlines.before("consent.warning", reference, end);
        return Date.from(warning.isAfter(clock.instant()) ? warning : end);
    }

    /** The new end, as the review says it. */
    public void prolong(String caseReference, String consentReference) {
        consents.prolong(
                consentReference,
                Consents.day(
                        answers.newest(new CaseReference(caseReference), "sharing-consent.review")
                                .orElseThrow(),
                        "validUntil"));
    }

    /** The client does not want it any more; everything that builds on it hears of it at once. */
    public void withdraw(String caseReference, String consentReference) {
        CaseReference reference = new CaseReference(caseReference);
        if (!consents.withdraw(reference, consentReference)) {
            throw new Refused(
                    "consent-withdrawn-already",
                    "Samtykket er allerede trukket eller har tatt slutt. Last siden på nytt for å se hva som gjelder.");
        }
        messages.tellAll(WITHDRAWN, reference, Map.of("consentReference", consentReference));
    }

    /**
     * Lets something be told to this recipient: with a valid consent for just this recipient, or where the law makes an exception.
     *
     * @param recipient kind of agency, by code
     * @param consentReference null when nobody has named one
     * @param exception code of a legal exception; null when nobody has claimed one
     * @throws HandedOver with {@code no-consent} otherwise
     */
    public void require(
            String caseReference, String recipient, @Nullable String consentReference, @Nullable String exception) {
        require(caseReference, recipient, consentReference, exception, consent -> true);
    }

    /**
     * The same about a child: the consent must be given to follow up a child, and not be another child's.
     *
     * @param childReference empty when it is about the whole family
     * @throws HandedOver with {@code no-consent} otherwise
     */
    public void requireAboutChild(
            String caseReference,
            String childReference,
            String recipient,
            @Nullable String consentReference,
            @Nullable String exception) {
        require(caseReference, recipient, consentReference, exception, consent -> consent.isAbout(childReference));
    }

    private void require(
            String caseReference,
            String recipient,
            @Nullable String consentReference,
            @Nullable String exception,
            Predicate<Consent> fits) {
        if (exception != null && LEGAL_EXCEPTIONS.contains(exception)) {
            return;
        }
        boolean covered = consents.find(new CaseReference(caseReference), consentReference)
                .filter(consent -> consent.recipient().equals(recipient))
                .filter(consent -> consent.isValidOn(consents.today()))
                .filter(fits)
                .isPresent();
        if (!covered) {
            throw new HandedOver(NO_CONSENT);
        }
    }
}
