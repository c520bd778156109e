package no.krisesenter.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A device on which somebody has signed in before counts for itself. Any other try counts for the address, for this user at this address, and, unless she
 * has signed in from there, for the user: so that one address can never use up what the others have. Numbers and reasons are in decision 0015; the
 * idea is OWASP's "Slow Down Online Guessing Attacks with Device Cookies".
 */
@Component
final class Buckets implements Throttle {

    private static final int FAMILIAR = 20_000;

    private final Tries ofDevice;
    private final Tries ofAddress;
    private final Tries ofUserThere;
    private final Tries ofUser;
    private final Set<String> familiar = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > FAMILIAR;
        }
    }));

    Buckets(Clock clock) {
        ofDevice = new Tries(10, Duration.ofSeconds(30), clock);
        ofAddress = new Tries(60, Duration.ofSeconds(5), clock);
        ofUserThere = new Tries(6, Duration.ofSeconds(60), clock);
        ofUser = new Tries(12, Duration.ofSeconds(30), clock);
    }

    @Override
    public Attempt attempt(String typed, String address, Optional<String> device) {
        var user = typed.strip().toLowerCase(Locale.ROOT);
        var there = network(address) + " " + user;
        var counts = new ArrayList<Count>();
        if (device.isPresent()) {
            counts.add(new Count(ofDevice, device.get() + " " + user));
        } else {
            counts.add(new Count(ofAddress, network(address)));
            counts.add(new Count(ofUserThere, there));
            if (!familiar.contains(there)) {
                counts.add(new Count(ofUser, user));
            }
        }
        var wait = takeAll(counts);
        return new Taken(wait, wait.isZero() ? counts : List.of(), there);
    }

    private static Duration takeAll(List<Count> counts) {
        for (int at = 0; at < counts.size(); at++) {
            var wait = counts.get(at).take();
            if (!wait.isZero()) {
                counts.subList(0, at).forEach(Count::giveBack);
                return wait;
            }
        }
        return Duration.ZERO;
    }

    /** Whoever has one IPv6 address has the 64 bits behind it too. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16
                    ? HexFormat.of().formatHex(bytes, 0, 8)
                    : HexFormat.of().formatHex(bytes);
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    private record Count(Tries tries, String whose) {

        Duration take() {
            return tries.take(whose);
        }

        void giveBack() {
            tries.giveBack(whose);
        }
    }

    private final class Taken implements Attempt {

        private final Duration delay;
        private final List<Count> counts;
        private final String there;

        private Taken(Duration delay, List<Count> counts, String there) {
            this.delay = delay;
            this.counts = counts;
            this.there = there;
        }

        @Override
        public Duration delay() {
            return delay;
        }

        @Override
        public void succeeded() {
            counts.forEach(Count::giveBack);
            familiar.add(there);
        }
    }
}
