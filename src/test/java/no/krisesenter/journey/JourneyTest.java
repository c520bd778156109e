package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.VERA;

import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.ResidentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of the journey as a whole, with the real stages. */
abstract class JourneyTest extends ResidentTest {

    @Autowired
    protected Registers registers;

    /** A stay has been offered; Kari will be the contact person. */
    protected CaseReference isExpected() {
        var reference = aCase();
        transaction.executeWithoutResult(status -> careTeams.appoint(reference, Part.CONTACT_PERSON, null, KARI));
        messages.start("client-journey.stay-offered", reference, Map.of());
        runJobs();
        return reference;
    }

    /** Somebody who has been received at the centre. */
    protected CaseReference livesHere() {
        var reference = isExpected();
        receive(reference);
        return reference;
    }

    /** Vera receives the client, with children of these nicknames. */
    protected void receive(CaseReference reference, String... nicknames) {
        var room = aFreeRoom(Area.WOMEN);
        complete(
                VERA,
                reference,
                "arrival.welcome-client",
                "arrivedAt",
                localNow(),
                "room",
                room,
                "children",
                Stream.of(nicknames)
                        .map(nickname -> Map.<String, Object>of("nickname", nickname, "birthYear", 2019))
                        .toList());
    }

    /** Reports a change by the form that starts it, as somebody does from the client's folder. */
    protected void report(StaffId by, CaseReference reference, String change, Object... answers) {
        var all = pairs("caseReference", reference.value(), "change", change);
        all.putAll(pairs(answers));
        startByForm(by, "report-change", oneAfterAnother(all));
        runJobs();
    }

    protected String localNow() {
        return now().atZone(OSLO).toLocalDateTime().toString();
    }
}
