package no.krisesenter.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.krisesenter.crypto.LogSeal;
import no.krisesenter.process.CentreId;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One chain per centre, sealed with the centre's key. The links are added as the very last thing of a transaction, so that colleagues wait
 * for each other for the length of a commit and not of a form, and nobody who holds the chain waits for anything else: see decision 0012.
 */
@Component
class SealedChain implements AccessChain {

    private final JdbcClient database;
    private final EntityManager entities;
    private final LogSeal seal;

    SealedChain(JdbcClient database, EntityManager entities, LogSeal seal) {
        this.database = database;
        this.entities = entities;
        this.seal = seal;
    }

    @Override
    public void append(AccessRow row) {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Unlinked unlinked) {
                unlinked.rows.add(row);
                return;
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new Unlinked(row));
    }

    /** Centres in the order of their ids, so that two transactions that touch two centres cannot wait for each other. */
    private void link(List<AccessRow> rows) {
        Map<CentreId, List<AccessRow>> byCentre = new TreeMap<>(java.util.Comparator.comparing(CentreId::value));
        rows.forEach(row -> byCentre.computeIfAbsent(row.access().centre(), none -> new ArrayList<>())
                .add(row));
        byCentre.forEach(this::link);
    }

    private void link(CentreId centre, List<AccessRow> rows) {
        Link last = database.sql("select seq, hash from audit.last_link(:centre)")
                .param("centre", centre.value())
                .query((row, number) -> new Link(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(Link.NONE);
        for (AccessRow row : rows) {
            Link next = last.next(seal, row);
            database.sql("""
                            insert into audit.link (centre, seq, access, previous, hash)
                            values (:centre, :seq, :access, :previous, :hash)
                            """)
                    .param("centre", centre.value())
                    .param("seq", next.seq())
                    .param("access", row.id())
                    .param("previous", last.hash())
                    .param("hash", next.hash())
                    .update();
            last = next;
        }
    }

    /** Rows of one transaction that wait for its end. A transaction that is suspended takes them along. */
    private final class Unlinked implements TransactionSynchronization, Ordered {

        private final List<AccessRow> rows = new ArrayList<>();

        private Unlinked(AccessRow first) {
            rows.add(first);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        /** What is still to be written is written first, for it may have to wait for somebody who waits for the chain. */
        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            try {
                link(rows);
            } catch (DataAccessException failure) {
                throw LogUnavailable.because(failure);
            }
        }
    }
}
