package no.krisesenter.crypto;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import no.krisesenter.crypto.WrappedKeys.Wrapped;
import no.krisesenter.process.CentreId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Wraps the clients' data keys again, with the version of the centre's key that is in use. The data keys themselves stay, and so does all
 * that they seal. Several nodes may do it at once: what one holds the other leaves out.
 */
@Component
class Rewrapping {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final WrappedKeys wrappedKeys;
    private final CentreKeys centreKeys;
    private final Binding binding;
    private final TransactionOperations transaction;

    Rewrapping(WrappedKeys wrappedKeys, CentreKeys centreKeys, Binding binding, TransactionOperations transaction) {
        this.wrappedKeys = wrappedKeys;
        this.centreKeys = centreKeys;
        this.binding = binding;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${krisesenter.keys.catch-up-every:PT1M}")
    void wrapEverythingAgain() {
        for (CentreId centre : wrappedKeys.centres()) {
            int wrapped = wrapAgain(centre);
            if (wrapped > 0) {
                LOG.info("Centre {}: {} data keys wrapped again with the key in use.", centre, wrapped);
            }
        }
    }

    /** How many keys were wrapped again; those that do not open are left as they are, and counted in the log. */
    int wrapAgain(CentreId centre) {
        int done = 0;
        UUID last = FIRST;
        while (true) {
            UUID after = last;
            List<Wrapped> some = transaction.execute(status -> wrapSome(centre, after));
            if (some == null || some.isEmpty()) {
                return done;
            }
            done += some.size();
            last = some.get(some.size() - 1).client();
        }
    }

    private List<Wrapped> wrapSome(CentreId centre, UUID after) {
        CentreKey key = centreKeys.of(centre);
        List<Wrapped> some = wrappedKeys.wrappedByOthersThan(key.version(), centre, after, AT_ONCE);
        some.forEach(each -> wrapAgain(centre, key, each));
        return some;
    }

    private void wrapAgain(CentreId centre, CentreKey key, Wrapped old) {
        byte[] boundTo = binding.of(centre, Place.ofKey(old.client()));
        try {
            wrappedKeys.replace(old.client(), key.wrap(key.unwrap(old.key(), boundTo), boundTo), key.version());
        } catch (GeneralSecurityException e) {
            LOG.error("Centre {}: a data key does not open with any version of the centre's key.", centre);
        }
    }
}
