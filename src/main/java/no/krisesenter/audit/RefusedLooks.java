package no.krisesenter.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes looks that were refused, each in a transaction of its own. A thread beside the request does it: the answer takes as long as for a
 * case that does not exist, and a request that holds a connection never waits for a second one.
 */
@Component
class RefusedLooks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedLooks.class);
    private static final int AT_MOST_WAITING = 10_000;
    private static final long PATIENCE_SECONDS = 5;

    private final AccessRows rows;
    private final AccessChain chain;
    private final ObjectProvider<CaseNames> cases;
    private final ObjectProvider<StaffDirectory> directory;
    private final TransactionTemplate ownTransaction;
    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(AT_MOST_WAITING), work -> {
                Thread thread = new Thread(work, "refused-looks");
                thread.setDaemon(true);
                return thread;
            });

    RefusedLooks(
            AccessRows rows,
            AccessChain chain,
            ObjectProvider<CaseNames> cases,
            ObjectProvider<StaffDirectory> directory,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.chain = chain;
        this.cases = cases;
        this.directory = directory;
        this.ownTransaction = new TransactionTemplate(transactions);
    }

    void note(RefusedLook look, Instant at) {
        try {
            writer.execute(() -> write(look, at));
        } catch (RejectedExecutionException tooMany) {
            LOG.error("A refused look could not be noted: too many are waiting.");
        }
    }

    private void write(RefusedLook look, Instant at) {
        try {
            ownTransaction.executeWithoutResult(status ->
                    centreOf(look).ifPresent(centre -> chain.append(rows.add(look.at(centre), at))));
        } catch (RuntimeException failure) {
            LOG.error(
                    "A refused look could not be noted: {}", failure.getClass().getSimpleName());
        }
    }

    /** The centre whose client somebody tried to see; of a case that does not exist, the centre of whoever tried. */
    private Optional<CentreId> centreOf(RefusedLook look) {
        return cases.getObject()
                .centreOf(look.caseReference())
                .or(() -> directory
                        .getObject()
                        .find(look.staff())
                        .flatMap(member -> member.centres().stream().findFirst()));
    }

    /** Waits until what has been refused so far is noted. */
    void settle() {
        try {
            writer.submit(() -> {}).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException late) {
            LOG.warn("Some refused looks have not been noted yet.");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.error(
                    "{} refused looks could not be noted.", writer.shutdownNow().size());
        }
    }
}
