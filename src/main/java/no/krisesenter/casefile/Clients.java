package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import no.krisesenter.crypto.BlindIndex;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The clients, whose identity is sealed. */
@Repository
public class Clients {

    private static final String ADDRESS = "address";
    private static final String ADDRESS_BLOCK = "addressBlock";
    private static final String STRICTLY_CONFIDENTIAL = "code-6";

    private final EntityManager entities;
    private final CaseFiles caseFiles;
    private final Vault vault;
    private final BlindIndex index;
    private final ReturningClients returning;

    Clients(EntityManager entities, CaseFiles caseFiles, Vault vault, BlindIndex index, ReturningClients returning) {
        this.entities = entities;
        this.caseFiles = caseFiles;
        this.vault = vault;
        this.index = index;
        this.returning = returning;
    }

    /** The grade of address protection: none, code-7 or code-6; none when nobody has asked. For rules, not for showing. */
    @Transactional(readOnly = true)
    public String addressBlock(CaseReference reference) {
        return identity(reference).get(ADDRESS_BLOCK) instanceof String code ? code : "none";
    }

    Map<String, @Nullable Object> identity(CaseReference reference) {
        return identity(row(reference));
    }

    /** Takes over what has been said of the client, and looks whether she has been here before. */
    void identify(CaseReference reference, Map<String, @Nullable Object> changed) {
        CaseFile caseFile = caseFiles.hold(reference);
        Client client = row(reference);
        entities.refresh(client);
        Map<String, @Nullable Object> identity = new HashMap<>(identity(client));
        identity.putAll(changed);
        forgetStrictlyConfidentialAddress(identity, changed);
        CentreId centre = client.owner().centre();
        client.identify(
                vault.sealMap(client.owner(), Client.place(client.owner().client()), identity),
                index.ofBirthNumber(centre, text(identity, "birthNumber")),
                index.ofPhone(centre, text(identity, "phone")));
        entities.flush();
        returning.link(caseFile, client);
    }

    /** A strictly confidential address is not even in the population register: we do not want it either. */
    private static void forgetStrictlyConfidentialAddress(
            Map<String, @Nullable Object> identity, Map<String, @Nullable Object> changed) {
        if (!STRICTLY_CONFIDENTIAL.equals(identity.get(ADDRESS_BLOCK))) {
            return;
        }
        if (changed.get(ADDRESS) != null) {
            throw new Refused(
                    "strictly-confidential-address",
                    "En strengt fortrolig adresse skal ikke lagres. La adressefeltet stå tomt.");
        }
        identity.remove(ADDRESS);
    }

    private Map<String, @Nullable Object> identity(Client client) {
        return vault.openMap(client.owner(), Client.place(client.owner().client()), client.identity());
    }

    private Client row(CaseReference reference) {
        Client client = entities.find(Client.class, caseFiles.owner(reference).client());
        if (client == null) {
            throw new NoSuchElementException("There is no such client.");
        }
        return client;
    }

    private static @Nullable String text(Map<String, @Nullable Object> identity, String fact) {
        Object value = identity.get(fact);
        return value == null ? null : value.toString();
    }
}
