package no.krisesenter.firstcontact;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.krisesenter.casefile.Clients;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Erasure;
import org.springframework.stereotype.Component;

/**
 * Forgets who the client is where there is no basis for knowing. Whoever lives here on a number keeps what her safety and health need; of
 * somebody who is not registered, and of somebody who only asked for advice, nothing stays.
 */
@Component
class WhatMayBeKnown {

    /** The fields of the first contact that say who the client is, as facts, by form. */
    static final Map<String, Map<String, String>> IDENTIFYING = Map.of(
            FirstContactForms.REGISTER_CONTACT,
            Map.of(
                    "language", "client.motherTongue",
                    "interpreter", "client.interpreter",
                    "safeContact", "client.safeContact"),
            FirstContactForms.MAP_SITUATION,
            Map.of("gender", "client.gender"),
            FirstContactForms.GOING_HOME,
            Map.of("safeContact", "client.safeContact"),
            FirstContactForms.REGISTER_CLIENT,
            Map.ofEntries(
                    Map.entry("name", "client.name"),
                    Map.entry("birthDate", "client.birthDate"),
                    Map.entry("gender", "client.gender"),
                    Map.entry("municipality", "client.municipality"),
                    Map.entry("maritalStatus", "client.maritalStatus"),
                    Map.entry("occupation", "client.occupation"),
                    Map.entry("motherTongue", "client.motherTongue"),
                    Map.entry("interpreter", "client.interpreter"),
                    Map.entry("addressBlock", "client.addressBlock"),
                    Map.entry("address", "client.address"),
                    Map.entry("phone", "client.phone"),
                    Map.entry("email", "client.email"),
                    Map.entry("safeContact", "client.safeContact"),
                    Map.entry("trustedPerson", "client.trustedPerson")));

    private static final Set<String> FOR_SAFETY_AND_HEALTH = Set.of(
            "client.gender",
            "client.motherTongue",
            "client.interpreter",
            "client.addressBlock",
            "client.safeContact",
            "client.allergy");

    private final Clients clients;
    private final Erasure erasure;
    private final Answers answers;

    WhatMayBeKnown(Clients clients, Erasure erasure, Answers answers) {
        this.clients = clients;
        this.erasure = erasure;
        this.answers = answers;
    }

    void keepWhatIsAllowed(CaseReference reference, String legalBasis) {
        switch (legalBasis) {
            case "number-only" -> keepOnly(reference, FOR_SAFETY_AND_HEALTH);
            case "not-registered" -> keepOnly(reference, Set.of());
            default -> {}
        }
    }

    void leaveNoTraceOfThoseWhoDidNotStay(CaseReference reference) {
        if (said(reference, FirstContactForms.REGISTER_CONTACT, "anonymous", true)
                || said(reference, FirstContactForms.REGISTER_CONTACT, "contactKind", "advice-only")
                || said(reference, FirstContactForms.REGISTER_CONTACT, "contactKind", "interrupted")
                || said(reference, FirstContactForms.HANDLE_ACUTE_DANGER, "acuteOutcome", "lost-contact")
                || said(reference, FirstContactForms.MAP_SITUATION, "mappingComplete", "interrupted")) {
            keepOnly(reference, Set.of());
        }
    }

    private void keepOnly(CaseReference reference, Set<String> facts) {
        clients.keepOnly(reference, facts);
        IDENTIFYING.forEach((form, factByKey) -> {
            Set<String> keys = new HashSet<>(factByKey.keySet());
            keys.removeIf(key -> facts.contains(factByKey.get(key)));
            erasure.erase(reference, form, keys);
        });
    }

    private boolean said(CaseReference reference, String form, String key, Object value) {
        return answers.newest(reference, form)
                .filter(entry -> value.equals(entry.answers().get(key)))
                .isPresent();
    }
}
