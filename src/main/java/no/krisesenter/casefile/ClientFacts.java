package no.krisesenter.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.Refused;
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

    /** What may be known of somebody who is registered on a number. */
    private static final Set<String> ON_A_NUMBER = Set.of(
            "client.gender",
            "client.motherTongue",
            "client.interpreter",
            "client.addressBlock",
            "client.safeContact",
            "client.allergy",
            "client.notLetIn");

    private final Clients clients;
    private final CaseFiles caseFiles;
    private final AddressBlocks blocks;

    ClientFacts(Clients clients, CaseFiles caseFiles, AddressBlocks blocks) {
        this.clients = clients;
        this.caseFiles = caseFiles;
        this.blocks = blocks;
    }

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public void take(Submission submission) {
        Said said = Said.in(submission, FACTS);
        if (said.isNothing()) {
            return;
        }
        CaseReference reference = submission.caseReference();
        requireBasis(reference, said);
        AddressBlock before = blocks.of(reference);
        clients.identify(reference, said.withoutPrefix());
        blocks.follow(reference, before, submission.author());
    }

    /** Whoever is registered on a number stays a number: only what safety and health need may be told of her. */
    private void requireBasis(CaseReference reference, Said said) {
        boolean numberOnly =
                caseFiles.legalBasis(reference).filter("number-only"::equals).isPresent();
        if (numberOnly
                && said.facts().keySet().stream()
                        .anyMatch(fact -> said.answered(fact) && !ON_A_NUMBER.contains(fact))) {
            throw new Refused(
                    "no-basis-for-identity",
                    "Klienten er registrert bare med nummer. Navn og andre opplysninger som sier hvem hun eller han er, kan ikke lagres. La de feltene stå tomme.");
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
