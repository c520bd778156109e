package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.crypto.BlindIndex;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The clients, whose identity is sealed. */
@Repository
public class Clients {

    /** What tells where somebody is. */
    private static final Set<String> PLACES = Set.of("address", "municipality");

    private static final String ADDRESS_BLOCK = "addressBlock";

    private final EntityManager entities;
    private final CaseFiles caseFiles;
    private final Vault vault;
    private final BlindIndex index;
    private final ReturningClients returning;
    private final EarlierCases earlierCases;

    Clients(
            EntityManager entities,
            CaseFiles caseFiles,
            Vault vault,
            BlindIndex index,
            ReturningClients returning,
            EarlierCases earlierCases) {
        this.entities = entities;
        this.caseFiles = caseFiles;
        this.vault = vault;
        this.index = index;
        this.returning = returning;
        this.earlierCases = earlierCases;
    }

    /** The grade of address protection: none, code-7 or code-6; none when nobody has asked. For rules, not for showing. */
    @Transactional(readOnly = true)
    public String addressBlock(CaseReference reference) {
        return identity(reference).get(ADDRESS_BLOCK) instanceof String code ? code : "none";
    }

    /** The code of the gender that the client has told; empty when nobody has asked. For rules, not for showing. */
    @Transactional(readOnly = true)
    public Optional<String> gender(CaseReference reference) {
        return Optional.ofNullable(text(identity(reference), "gender")).filter(code -> !code.equals("unknown"));
    }

    /** Whether the client has told of a safe way to be reached. For rules, not for showing. */
    @Transactional(readOnly = true)
    public boolean hasSafeContact(CaseReference reference) {
        return text(identity(reference), "safeContact") != null;
    }

    /** Whether this text holds a part of the name that the client has told, three letters or more. For rules, not for showing. */
    @Transactional(readOnly = true)
    public boolean isNamedIn(CaseReference reference, String text) {
        String name = text(identity(reference), "name");
        Set<String> words = words(text);
        return name != null && words(name).stream().anyMatch(word -> word.length() > 2 && words.contains(word));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    }

    /**
     * Forgets who the client is, all but these facts: where there turns out to be no basis for knowing. What was recognised by what is
     * forgotten, that she has been here before, is forgotten with it.
     *
     * @param facts names of facts, e.g. {@code client.interpreter}
     */
    @Transactional
    public void keepOnly(CaseReference reference, Set<String> facts) {
        CaseFile caseFile = caseFiles.hold(reference);
        Client client = row(reference);
        entities.refresh(client);
        Map<String, @Nullable Object> identity = new HashMap<>(identity(client));
        identity.keySet().removeIf(fact -> !facts.contains("client." + fact));
        seal(client, identity);
        if (client.birthNumberIndex() == null && client.phoneIndex() == null) {
            earlierCases.link(caseFile, null);
        }
        entities.flush();
    }

    Map<String, @Nullable Object> identity(CaseReference reference) {
        return identity(row(reference));
    }

    /** The address is protected so far from now on, less than before, too. */
    void protect(CaseReference reference, AddressBlock block) {
        caseFiles.hold(reference);
        Client client = row(reference);
        entities.refresh(client);
        Map<String, @Nullable Object> identity = new HashMap<>(identity(client));
        identity.put(ADDRESS_BLOCK, block.code());
        forgetStrictlyConfidentialAddress(identity, Map.of());
        seal(client, identity);
        entities.flush();
    }

    /** Takes over what has been said of the client, and looks whether she has been here before. */
    void identify(CaseReference reference, Map<String, @Nullable Object> changed) {
        CaseFile caseFile = caseFiles.hold(reference);
        Client client = row(reference);
        entities.refresh(client);
        Map<String, @Nullable Object> identity = new HashMap<>(identity(client));
        AddressBlock before = AddressBlock.of(identity.get(ADDRESS_BLOCK));
        identity.putAll(changed);
        keepTheBlock(identity, before);
        forgetStrictlyConfidentialAddress(identity, changed);
        Indexes indexes = seal(client, identity);
        entities.flush();
        returning.link(caseFile, client, indexes);
    }

    /** Makes the indexes of a client anew, with the version of the centre's key that is in use. */
    void indexAgain(Client client) {
        indexes(client, identity(client)).keepIn(client);
    }

    private Indexes seal(Client client, Map<String, @Nullable Object> identity) {
        client.identify(
                vault.sealMap(client.owner(), Client.place(client.owner().client()), identity));
        Indexes indexes = indexes(client, identity);
        indexes.keepIn(client);
        return indexes;
    }

    private Indexes indexes(Client client, Map<String, @Nullable Object> identity) {
        return Indexes.of(client.owner().centre(), text(identity, "birthNumber"), text(identity, "phone"), index);
    }

    /** Whoever says nothing of the block leaves it as it is; one that is weakened needs a decision and two people. */
    private static void keepTheBlock(Map<String, @Nullable Object> identity, AddressBlock before) {
        Object said = identity.get(ADDRESS_BLOCK);
        if (said == null && before != AddressBlock.NONE) {
            identity.put(ADDRESS_BLOCK, before.code());
        } else if (AddressBlock.of(said).isWeakerThan(before)) {
            throw new Refused(
                    "address-block-weakened",
                    "Klienten har sterkere adressesperre enn dette. Den kan bare endres i «Endre adressesperre», der daglig leder bekrefter.");
        }
    }

    /** A strictly confidential address is not even in the population register: we do not want it either. */
    private static void forgetStrictlyConfidentialAddress(
            Map<String, @Nullable Object> identity, Map<String, @Nullable Object> changed) {
        if (AddressBlock.of(identity.get(ADDRESS_BLOCK)) != AddressBlock.CODE_6) {
            return;
        }
        if (PLACES.stream().anyMatch(place -> changed.get(place) != null)) {
            throw new Refused(
                    "strictly-confidential-address",
                    "En strengt fortrolig adresse skal ikke lagres, og ikke kommunen heller. La feltene for adresse og kommune stå tomme.");
        }
        identity.keySet().removeAll(PLACES);
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
