package no.krisesenter.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who the client is. */
@Component
@Order(1)
class ClientFacts implements FactKeeper {

    private static final String PREFIX = "client.";
    private static final Set<String> FACTS = Set.of(
            "client.name",
            "client.birthDate",
            "client.birthNumber",
            "client.gender",
            "client.phone",
            "client.email",
            "client.address",
            "client.municipality",
            "client.maritalStatus",
            "client.trustedPerson",
            "client.motherTongue",
            "client.interpreter",
            "client.occupation",
            "client.addressBlock",
            "client.safeContact",
            "client.allergy",
            "client.notLetIn");

    private final Clients clients;

    ClientFacts(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public void take(Submission submission) {
        Said said = Said.in(submission, FACTS);
        if (!said.isNothing()) {
            clients.identify(submission.caseReference(), said.withoutPrefix());
        }
    }

    @Override
    public Map<String, @Nullable Object> known(
            Set<String> facts, CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> all = new HashMap<>();
        clients.identity(reference).forEach((fact, value) -> all.put(PREFIX + fact, value));
        return Said.known(facts, all);
    }
}
