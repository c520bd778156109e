package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import org.springframework.stereotype.Component;

/**
 * Recognises somebody who has been at the centre before and links the new case to the newest earlier one. Each case keeps a client row and
 * key of its own, so that the earlier one can be deleted in its time. A birth number decides; a phone number only where no birth number
 * says otherwise, since phones are lent and change hands.
 */
@Component
class ReturningClients {

    private static final String EARLIER = """
            select c from CaseFile c, Client k where c.client = k.id and k.centre = :centre and k.id <> :client
            and c.openedAt < :openedAt and %s order by c.openedAt desc
            """;
    private static final String BY_BIRTH_NUMBER = "k.birthNumberIndex in :indexes";
    private static final String BY_PHONE = "k.phoneIndex in :indexes";
    private static final String BY_PHONE_ONLY = BY_PHONE + " and k.birthNumberIndex is null";

    private final EntityManager entities;
    private final EarlierCases earlierCases;

    ReturningClients(EntityManager entities, EarlierCases earlierCases) {
        this.entities = entities;
        this.earlierCases = earlierCases;
    }

    void link(CaseFile caseFile, Client client, Indexes indexes) {
        Optional<CaseReference> known = earlier(caseFile, client, BY_BIRTH_NUMBER, indexes.birthNumber());
        if (known.isPresent()) {
            earlierCases.link(caseFile, known.get());
            return;
        }
        CaseReference linked = caseFile.card().previousCase();
        if (linked == null) {
            String byPhone = indexes.birthNumber().isEmpty() ? BY_PHONE : BY_PHONE_ONLY;
            earlier(caseFile, client, byPhone, indexes.phone())
                    .ifPresent(before -> earlierCases.link(caseFile, before));
        } else if (isSomebodyElse(linked, indexes)) {
            earlierCases.link(caseFile, null);
        }
    }

    private Optional<CaseReference> earlier(CaseFile caseFile, Client client, String how, List<byte[]> indexes) {
        if (indexes.isEmpty()) {
            return Optional.empty();
        }
        var query = entities.createQuery(EARLIER.formatted(how), CaseFile.class)
                .setParameter("centre", client.owner().centre().value())
                .setParameter("client", client.owner().client())
                .setParameter("openedAt", caseFile.card().openedAt())
                .setParameter("indexes", indexes);
        return query.setMaxResults(1).getResultList().stream().findFirst().map(CaseFile::reference);
    }

    private boolean isSomebodyElse(CaseReference earlier, Indexes indexes) {
        byte[] theirs = entities.createQuery(
                        "select k.birthNumberIndex from CaseFile c, Client k where c.client = k.id and c.reference = :case",
                        byte[].class)
                .setParameter("case", earlier.value())
                .getSingleResult();
        return theirs != null
                && !indexes.birthNumber().isEmpty()
                && indexes.birthNumber().stream().noneMatch(index -> Arrays.equals(theirs, index));
    }
}
