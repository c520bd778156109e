package no.krisesenter.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.krisesenter.forms.Feel;
import no.krisesenter.process.StaffId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The desks of the members of staff of {@link TestCentres}, each signed in to Tasklist at the running server. */
@TestComponent
public class Desks {

    /** A session that nobody has used for longer is over. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Map<StaffId, Used> signedIn = new ConcurrentHashMap<>();
    private final Environment environment;
    private final Feel feel;

    Desks(Environment environment, Feel feel) {
        this.environment = environment;
        this.feel = feel;
    }

    /** The same desk each time, unless it has been left for long. */
    public Desk of(StaffId who) {
        var now = Instant.now();
        return signedIn.compute(
                        who,
                        (same, last) -> last == null || last.at().plus(IDLE).isBefore(now)
                                ? new Used(another(who), now)
                                : new Used(last.desk(), now))
                .desk();
    }

    private record Used(Desk desk, Instant at) {}

    /** One more session of the same person. */
    public Desk another(StaffId who) {
        return Desk.signIn(server(), who, TestCentres.PASSWORD, feel);
    }

    /** Address of the running server. */
    public String server() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }
}
