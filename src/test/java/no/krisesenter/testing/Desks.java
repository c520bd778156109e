package no.krisesenter.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.krisesenter.forms.Feel;
import no.krisesenter.process.StaffId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The desks of the members of staff of {@link TestCentres}, each signed in to Tasklist at the running server. */
@TestComponent
public class Desks {

    private final Map<StaffId, Desk> signedIn = new ConcurrentHashMap<>();
    private final Environment environment;
    private final Feel feel;

    Desks(Environment environment, Feel feel) {
        this.environment = environment;
        this.feel = feel;
    }

    /** The same desk each time. */
    public Desk of(StaffId who) {
        return signedIn.computeIfAbsent(who, this::another);
    }

    /** One more session of the same person. */
    public Desk another(StaffId who) {
        return Desk.signIn(server(), who, TestCentres.PASSWORD, feel);
    }

    /** Address of the running server. */
    public String server() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }
}
