package no.krisesenter.firstcontact;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Date;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SafeCallBackModelTest extends ModelTest {

    private static final String CALL = "safe-call-back.call-back";

    @Autowired
    CaseFiles caseFiles;

    CaseReference client;

    @BeforeEach
    void aClientWhoWentHome() {
        client = aCase();
        safeContactIs("Ring kl. 9, si at det er tannlegen");
    }

    @Test
    void aCallWaitsForTheTimeThatTheClientCalledSafeHoweverLate() {
        callIsAgreed("2026-01-15T09:00");

        assertThat(timer("catchEvent_timeToCall").getDuedate()).isEqualTo("2026-01-15T09:00:00");
    }

    @Test
    void withoutAnAgreedTimeTheDeadlineRemindsUs() {
        callIsAgreed(null);

        assertThat(timer("catchEvent_timeToCall").getDuedate()).isEqualTo("2026-01-08T10:00:00");
    }

    @Test
    void withoutAnAgreedTimeTheDeadlineIsShorterInHighDanger() {
        transaction.executeWithoutResult(status -> caseFiles.noteThreatLevel(client, "high"));
        callIsAgreed(null);

        assertThat(timer("catchEvent_timeToCall").getDuedate()).isEqualTo("2026-01-06T10:00:00");
    }

    @Test
    void weTryThreeTimesAndThenLeaveTheClientInPeace() {
        var call = callIsAgreed("2026-01-06T09:00");
        for (int tries = 1; tries <= 2; tries++) {
            fireTimer("catchEvent_timeToCall");
            complete(VERA, CALL, "reached", "no", "callBackAt", "2026-01-0" + (6 + tries) + "T12:30");
            assertThat(timer("catchEvent_timeToCall").getDuedate()).isEqualTo("2026-01-0" + (6 + tries) + "T12:30:00");
        }
        fireTimer("catchEvent_timeToCall");
        complete(VERA, CALL, "reached", "no");

        assertEnded(call);
        assertThat(caseFiles.get(client).isOpen()).isFalse();
    }

    @Test
    void aNumberThatIsGoneIsNotCalledAgain() {
        var call = callIsAgreed(null);
        fireTimer("catchEvent_timeToCall");
        complete(VERA, CALL, "reached", "no", "whatHappened", "number-gone");

        assertEnded(call);
    }

    @Test
    void nobodyIsCalledWithoutASafeWay() {
        safeContactIs(null);
        var call = callIsAgreed(null);
        fireTimer("catchEvent_timeToCall");
        complete(VERA, CALL, "reached", "no");

        assertEnded(call);
    }

    @Test
    void whoWantsHelpKeepsTheCaseOpen() {
        var call = callIsAgreed(null);
        fireTimer("catchEvent_timeToCall");
        assertThat(openForms()).containsExactly(CALL);
        complete(VERA, CALL, "reached", "yes", "wantsHelp", "yes");

        assertEnded(call);
        assertThat(caseFiles.get(client).isOpen()).isTrue();
    }

    @Test
    void whoWantsNothingMoreIsLeftInPeace() {
        var call = callIsAgreed(null);
        fireTimer("catchEvent_timeToCall");
        complete(VERA, CALL, "reached", "yes", "wantsHelp", "no");

        assertEnded(call);
        assertThat(caseFiles.get(client).isOpen()).isFalse();
    }

    private ProcessInstance callIsAgreed(@Nullable String at) {
        return start(
                "safe-call-back",
                client,
                "callBackAt",
                at == null
                        ? null
                        : Date.from(LocalDateTime.parse(at).atZone(OSLO).toInstant()));
    }

    private void safeContactIs(@Nullable String contact) {
        ChildReference nobody = null;
        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                client,
                nobody,
                VERA,
                null,
                RecordKind.REGISTRATION,
                "first-contact.going-home",
                contact == null ? java.util.Map.of() : pairs("safeContact", contact),
                pairs("client.safeContact", contact))));
    }
}
