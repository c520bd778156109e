package no.krisesenter.conversations;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An interpreter in time, booked without a name: never a child, and never somebody whom the client wants to avoid. */
class InterpreterModelTest extends ResidentTest {

    private static final String ASSESS = "interpreter.assess";
    private static final String BOOK = "interpreter.book";
    private static final String CALL_NOW = "interpreter.call-now";
    private static final String EVALUATE = "interpreter.evaluate";

    private CaseReference client;

    @BeforeEach
    void somebodyWhoLivesHere() {
        client = aResident();
    }

    @Test
    void anInterpreterIsBookedConfirmedAndTalkedOverWhenTheConversationIsHeld() {
        startByForm(KARI, "interpreter", "caseReference", client.value());
        assess("norwegianLevel", "little");
        assertThat(due(BOOK)).isEqualTo("2026-01-06T10:00");
        assertThat(opened(KARI, BOOK))
                .containsEntry("anonymousBooking", "yes")
                .containsEntry("interpretedBy", "professional")
                .containsEntry("interpreterForm", "any");

        book("interpreterName", "Leyla Demir", "qualification", "category-a", "interpreterAt", "2026-01-08T12:00");
        assertThat(openForms(client, "")).isEmpty();
        assertThat(timerDue("catchEvent_timeForTalk")).isEqualTo("2026-01-08T12:00");
        assertThat(variablesOf(running("interpreter", client)))
                .containsExactlyInAnyOrder(
                        "caseReference",
                        "norwegianLevel",
                        "hearing",
                        "urgent",
                        "topicSensitive",
                        "rareLanguage",
                        "localNetwork",
                        "interpreterForm",
                        "interpreterStep",
                        "interpreterAt",
                        "bookingOutcome");
        fireTimer("catchEvent_timeForTalk");
        assertThat(due(EVALUATE)).isEqualTo("2026-01-09T12:00");
        assertThat(opened(KARI, EVALUATE))
                .containsEntry("interpreterName", "Leyla Demir")
                .containsEntry("qualification", "category-a");
        complete(KARI, client, EVALUATE, "useAgain", "yes");
        assertThat(runs("interpreter", client)).isFalse();
    }

    @Test
    void aBookingThatNobodyHasConfirmedOnTheNextWorkingDayBecomesATelephoneInterpreter() {
        itIs("2026-04-01T12:00");
        needed();
        assess("norwegianLevel", "none");

        assertThat(timerDue("boundaryEvent_notConfirmed"))
                .as("after Easter: Maundy Thursday, Good Friday, Easter Monday")
                .isEqualTo("2026-04-07T12:00");
        fireTimer("boundaryEvent_notConfirmed");
        assertThat(openForms(client, "")).containsExactly(CALL_NOW);
        assertThat(due(CALL_NOW)).isEqualTo("2026-04-07T13:00");
        assertThat(opened(VERA, CALL_NOW)).containsEntry("anonymousBooking", "yes");
        complete(VERA, client, CALL_NOW, "interpreterReached", "no");
        assertThat(openForms(client, "")).containsExactly(ASSESS);
        assess("norwegianLevel", "none");
        book("bookingOutcome", "not-available");
        complete(VERA, client, CALL_NOW, "interpreterReached", "yes", "interpreterKind", "phone");
        assertThat(openForms(client, "")).containsExactly(EVALUATE);
    }

    @Test
    void whatIsUrgentIsInterpretedOnThePhoneAtOnceAndFluentNorwegianNeedsNobody() {
        needed();
        assess("norwegianLevel", "everyday", "urgent", "yes");
        assertThat(openForms(client, "")).containsExactly(CALL_NOW);
        assertThat(taskWith(client, CALL_NOW).getPriority()).isEqualTo(200);
        assertThat(due(CALL_NOW)).isEqualTo("2026-01-05T11:00");
        stop();

        needed();
        assess("norwegianLevel", "fluent");
        assertThat(runs("interpreter", client)).isFalse();
    }

    @Test
    void whoeverIsToBeAvoidedIsNotBookedHoweverTheNameIsWrittenAndIsRememberedNextTime() {
        needed();
        assess("norwegianLevel", "none", "avoid", List.of(Map.of("name", "Amina Yusuf Ali")));

        var refusal =
                "Klienten vil ikke ha denne tolken. Be tolketjenesten om en annen, eller snakk med klienten først.";
        assertThat(refusalOf(() -> book("interpreterName", "ALI, Amina Yusuf"))).isEqualTo(refusal);
        assertThat(refusalOf(() -> book("interpreterName", "amina")))
                .as("might be her")
                .isEqualTo(refusal);
        book("interpreterName", "Amina Hassan", "interpreterAt", "2026-01-05T11:00");
        fireTimer("catchEvent_timeForTalk");
        complete(KARI, client, EVALUATE, "interpreterName", "Amina Hassan", "useAgain", "no");

        needed();
        assertThat(opened(KARI, ASSESS))
                .containsEntry("language", "x-language")
                .doesNotContainKeys("urgent", "clientAsked")
                .extractingByKey("avoid")
                .asString()
                .contains("Amina Yusuf Ali");
        assess("norwegianLevel", "none", "avoid", List.of(), "urgent", "yes");
        assertThat(refusalOf(() -> complete(
                        VERA, client, CALL_NOW, "interpreterReached", "yes", "interpreterName", "Hassan, Amina")))
                .as("was never to come again")
                .isEqualTo(refusal);
    }

    @Test
    void neitherAChildNorAFriendInterpretsWhatHurts() {
        aChildOf(client, "Mia");
        needed();
        assess("norwegianLevel", "none", "topicSensitive", "yes");

        assertThat(refusalOf(() -> book("interpreterName", " mia ")))
                .isEqualTo(
                        "Et barn skal aldri tolke, heller ikke for søsken eller foreldre. Finn en profesjonell tolk.");
        assertThat(refusalOf(() -> book("interpretedBy", "acquaintance")))
                .isEqualTo(
                        "En bekjent eller en annen beboer kan bare hjelpe med små praktiske beskjeder. Bestill en profesjonell tolk til denne samtalen.");
        stop();
        needed();
        assess("norwegianLevel", "none", "topicSensitive", "no");
        book("interpretedBy", "acquaintance");
        assertThat(hasTimer("catchEvent_timeForTalk")).isTrue();
    }

    @Test
    void theNameOfTheClientStaysOutOfTheBookingUnlessThereIsAReason() {
        isCalled("Ingeborg Å. Testesen");
        needed();
        assess("norwegianLevel", "none");

        assertThat(refusalOf(() -> book("bookingText", "Tolk for ingeborg på torsdag")))
                .isEqualTo(
                        "Klientens navn står i teksten til tolketjenesten. Bruk et dekknavn, eller svar at navnet måtte oppgis, og hvorfor.");
        book("bookingText", "Tolk for Blåklokke på torsdag å");
        assertThat(hasTimer("catchEvent_timeForTalk")).isTrue();
    }

    /** Takes over a fact as a form does that says it. */
    private void isCalled(String name) {
        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                client,
                null,
                KARI,
                null,
                RecordKind.REGISTRATION,
                "first-contact.register-client",
                Map.of("name", name),
                Map.of("client.name", name))));
    }

    /** As a conversation calls it. */
    private ProcessInstance needed() {
        return start("interpreter", client);
    }

    private void assess(Object... given) {
        var all = pairs("urgent", "no", "hearing", "none");
        all.putAll(pairs(given));
        complete(VERA, client, ASSESS, oneAfterAnother(all));
    }

    private void book(Object... given) {
        var all = pairs("interpretedBy", "professional", "anonymousBooking", "yes", "bookingOutcome", "confirmed");
        all.putAll(pairs(given));
        complete(KARI, client, BOOK, oneAfterAnother(all));
    }

    private void stop() {
        runtime.deleteProcessInstance(running("interpreter", client).getId(), "test over");
    }
}
