package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import no.krisesenter.crypto.BlindIndex;
import no.krisesenter.crypto.CannotOpen;
import no.krisesenter.process.CentreId;
import org.hibernate.LockOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the indexes of clients again after the centre's key has changed. Several nodes may do it at once. */
@Component
class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String INDEXED_BY_OTHERS = """
            from Client c where c.centre = :centre and c.id > :after and (c.indexedBy is null or c.indexedBy <> :version)
            and (c.birthNumberIndex is not null or c.phoneIndex is not null) order by c.id
            """;

    private final EntityManager entities;
    private final Centres centres;
    private final Clients clients;
    private final BlindIndex index;
    private final TransactionOperations transaction;

    Reindexing(
            EntityManager entities,
            Centres centres,
            Clients clients,
            BlindIndex index,
            TransactionOperations transaction) {
        this.entities = entities;
        this.centres = centres;
        this.clients = clients;
        this.index = index;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${krisesenter.keys.catch-up-every:PT1M}")
    void indexEverybodyAgain() {
        centres.all().forEach(centre -> indexAgain(centre.id()));
    }

    void indexAgain(CentreId centre) {
        UUID last = FIRST;
        while (last != null) {
            UUID after = last;
            last = transaction.execute(status -> indexSome(centre, after));
        }
    }

    private @Nullable UUID indexSome(CentreId centre, UUID after) {
        List<Client> some = entities.createQuery(INDEXED_BY_OTHERS, Client.class)
                .setParameter("centre", centre.value())
                .setParameter("after", after)
                .setParameter("version", index.version(centre))
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .getResultList();
        some.forEach(this::indexAgain);
        return some.isEmpty() ? null : some.get(some.size() - 1).owner().client();
    }

    private void indexAgain(Client client) {
        try {
            clients.indexAgain(client);
        } catch (CannotOpen e) {
            LOG.error(
                    "Centre {}: the identity of a client does not open.",
                    client.owner().centre());
        }
    }
}
