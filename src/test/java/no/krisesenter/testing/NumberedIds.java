package no.krisesenter.testing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.krisesenter.crypto.Ids;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Ids of the engine and of the record. They are random, as in production, so that nothing relies on their order; a test that must go the
 * same way each time has them counted, so that what is sorted by id stands in the order in which it was made.
 */
@TestComponent
public class NumberedIds {

    private final AtomicLong number = new AtomicLong();
    private volatile boolean counts;

    /** Does the work while ids are counted. */
    public void whileCounted(Runnable work) {
        counts = true;
        try {
            work.run();
        } finally {
            counts = false;
        }
    }

    private UUID next() {
        return new UUID(0xFFFF_0000_0000_8000L, 0x8000_0000_0000_0000L | number.incrementAndGet());
    }

    @Bean
    IdGenerator idsOfTheEngine() {
        var random = new StrongUuidGenerator();
        return () -> counts ? next().toString() : random.getNextId();
    }

    @Bean
    @Primary
    Ids idsOfTheRecord() {
        return new Ids() {
            @Override
            public UUID next() {
                return counts ? NumberedIds.this.next() : super.next();
            }
        };
    }
}
