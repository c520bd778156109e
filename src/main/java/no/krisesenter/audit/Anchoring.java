package no.krisesenter.audit;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.krisesenter.crypto.LogSeal;
import no.krisesenter.process.CentreId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes an anchor for every centre each hour and when the application stops. A chain that does not fit its last anchor gets no new one. */
@Component
class Anchoring implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);
    private static final long PATIENCE_SECONDS = 3;

    private final JdbcClient database;
    private final AnchorFiles files;
    private final LogSeal seal;
    private final RefusedLooks refusedLooks;
    private final Clock clock;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "anchoring");
        thread.setDaemon(true);
        return thread;
    });

    Anchoring(JdbcClient database, AnchorFiles files, LogSeal seal, RefusedLooks refusedLooks, Clock clock) {
        this.database = database;
        this.files = files;
        this.seal = seal;
        this.refusedLooks = refusedLooks;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        hourly.scheduleWithFixedDelay(this::anchorOrComplain, 1, 1, TimeUnit.HOURS);
    }

    /** The last anchor covers everything that has been noted, unless the database has gone before us. */
    @Override
    public void destroy() throws InterruptedException {
        hourly.execute(() -> {
            refusedLooks.settle();
            anchorOrComplain();
        });
        hourly.shutdown();
        if (!hourly.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Tilgangsloggen ble ikke forankret da systemet stoppet.");
        }
    }

    /** Anchors every centre whose chain has grown. */
    void anchor() {
        for (Head head : heads()) {
            Optional<Anchor> last = files.last(head.centre());
            if (last.isPresent() && !fits(last.get())) {
                LOG.error(
                        "Tilgangsloggen til senteret {} stemmer ikke med ankeret: kontroller den, og varsle personvernkontakten.",
                        head.centre());
            } else if (last.isEmpty() || last.get().count() < head.link().seq()) {
                files.add(Anchor.sign(seal, head.centre(), clock.instant(), head.link()));
            }
        }
    }

    private void anchorOrComplain() {
        try {
            anchor();
        } catch (RuntimeException failure) {
            LOG.error(
                    "Tilgangsloggen kunne ikke forankres ({}). Se til at databasen svarer og at mappen i {} kan skrives til.",
                    failure.getClass().getSimpleName(),
                    AnchorFiles.PROPERTY);
        }
    }

    private boolean fits(Anchor anchor) {
        return anchor.isSigned(seal)
                && database.sql("select hash from audit.link where centre = :centre and seq = :seq")
                        .param("centre", anchor.centre().value())
                        .param("seq", anchor.count())
                        .query(byte[].class)
                        .optional()
                        .filter(hash -> Arrays.equals(hash, anchor.hash()))
                        .isPresent();
    }

    private List<Head> heads() {
        return database.sql("""
                        select centre, seq, hash from audit.link
                        where (centre, seq) in (select centre, max(seq) from audit.link group by centre)
                        order by centre
                        """)
                .query((row, number) -> new Head(
                        new CentreId(row.getString("centre")), new Link(row.getLong("seq"), row.getBytes("hash"))))
                .list();
    }

    private record Head(CentreId centre, Link link) {}
}
