package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child is offered somebody to talk with, again and again, and a no has reasons that somebody looks at. */
class ChildConversationsModelTest extends ResidentTest {

    private static final String OFFER = "child-conversations.offer-conversation";
    private static final String HOLD = "child-conversations.hold-conversation";
    private static final String REFUSAL = "child-conversations.assess-refusal";
    private static final String CONCERN = "child-conversations.discuss-concern";
    private static final String AFTER = "child-conversations.after-interview";
    private static final String AFTER_INTERVIEW = "catchEvent_interviewOver";
    private static final String OFFER_AGAIN = "catchEvent_timeToOffer";
    private static final String NEXT = "catchEvent_timeForNext";

    private ProcessInstance conversations;
    private CaseReference client;

    @BeforeEach
    void aChildWithAContactPerson() {
        client = aResident();
        ChildReference mia = aChildOf(client, "Mia");
        careTeams.appoint(client, Part.CHILD_CONTACT, mia, BRITA);
        conversations = start("child-conversations", client, "childReference", mia.value());
    }

    @Test
    void aChildIsOfferedAConversationWithinThreeDays() {
        assertThat(openForms()).containsExactly(OFFER);
        assertThat(taskWith(OFFER).getAssignee()).isEqualTo("brita");
        assertDue(taskWith(OFFER), "2026-01-08T10:00");
        assertThat(variable(conversations, "childAge")).isEqualTo(7);
        assertThat(variable(conversations, "conversationForm")).isEqualTo("child-chooses");
    }

    @Test
    void conversationsGoOnWeekByWeekOrSoonerWhenThatIsAgreed() {
        complete(BRITA, OFFER, "conversationAnswer", "yes");
        held("none", "yes");
        assertThat(openForms()).isEmpty();
        assertDue(timer(NEXT), "2026-01-12T10:00");

        fireTimer(NEXT);
        assertThat(openForms()).containsExactly(HOLD);
        complete(
                BRITA,
                HOLD,
                "type",
                "support",
                "concern",
                "none",
                "wantsMoreConversations",
                "yes",
                "nextConversation",
                "2026-01-14");
        assertDue(timer(NEXT), "2026-01-14T08:00");
    }

    @Test
    void aChildThatWantsAPauseIsOfferedAConversationAgain() {
        complete(BRITA, OFFER, "conversationAnswer", "yes");
        held("none", "pause");

        fireTimer(NEXT);

        assertThat(openForms()).containsExactly(OFFER);
    }

    @Test
    void aChildThatDoesNotWantToTalkNowIsAskedAgain() {
        complete(BRITA, OFFER, "conversationAnswer", "not-now");
        assertThat(openForms()).isEmpty();
        assertDue(timer(OFFER_AGAIN), "2026-01-08T10:00");

        fireTimer(OFFER_AGAIN);

        assertThat(openForms()).containsExactly(OFFER);
    }

    @Test
    void parentsWhoRefuseSayWhyAndTheOfferComesBack() {
        assertThat(refusalOf(
                        () -> complete(BRITA, OFFER, "conversationAnswer", "parent-refuses", "parentsReason", " ")))
                .contains("Hvorfor sier foreldrene nei?");
        complete(BRITA, OFFER, "conversationAnswer", "parent-refuses", "parentsReason", "Redd for hva barnet sier");

        assertThat(openForms()).containsExactly(REFUSAL);
        complete(FRIDA, REFUSAL, "refusalConcern", "no");
        assertThat(openForms()).isEmpty();
        fireTimer(OFFER_AGAIN);
        assertThat(openForms()).containsExactly(OFFER);
    }

    @Test
    void aConcernIsDiscussedWithTheProfessionalLeadTheNextDay() {
        complete(BRITA, OFFER, "conversationAnswer", "yes");

        held("serious", "yes");

        assertThat(openForms()).containsExactly(CONCERN);
        assertDue(taskWith(CONCERN), "2026-01-06T10:00");
        complete(FRIDA, CONCERN, "concernDecision", "report");
        assertThat(openForms()).containsExactly("child-concern.assess");
        assertDue(timer(NEXT), "2026-01-12T10:00");
    }

    @Test
    void aChildThatHasLeftIsNotWaitedForButAConcernIsStillDiscussed() {
        complete(BRITA, OFFER, "conversationAnswer", "yes");
        held("some", "child-left");
        assertThat(openForms()).containsExactly(CONCERN);

        complete(FRIDA, CONCERN, "concernDecision", "follow");

        assertEnded(conversations);
    }

    @Test
    void aChildGetsAnInterpreterWhoIsNeitherAChildNorSomebodyToAvoid() {
        complete(BRITA, OFFER, "conversationAnswer", "yes", "interpreter", "yes");
        assertThat(openForms(client, "")).containsExactlyInAnyOrder(HOLD, "interpreter.assess");
        complete(
                KARI,
                client,
                "interpreter.assess",
                "forChild",
                true,
                "norwegianLevel",
                "little",
                "urgent",
                "no",
                "avoid",
                rows(pairs("name", "Amina Ali")));
        assertThat(refusalOf(() -> books("Mia")))
                .isEqualTo(
                        "Et barn skal aldri tolke, heller ikke for søsken eller foreldre. Finn en profesjonell tolk.");
        assertThat(refusalOf(() -> books("Amina Ali")))
                .isEqualTo(
                        "Klienten vil ikke ha denne tolken. Be tolketjenesten om en annen, eller snakk med klienten først.");
        books("Nummer 12345");
        fireTimer("catchEvent_timeForTalk");
        complete(KARI, client, "interpreter.evaluate");

        complete(
                BRITA,
                HOLD,
                "type",
                "support",
                "concern",
                "none",
                "wantsMoreConversations",
                "yes",
                "interpreterNextTime",
                "yes");
        fireTimer(NEXT);
        assertThat(openForms(client, "")).containsExactlyInAnyOrder(HOLD, "interpreter.assess");
        held("none", "child-left");
        assertEnded(conversations);
        assertThat(openForms(client, "")).isEmpty();
    }

    @Test
    void afterAnInterviewSomebodyIsWithTheChildOnTheAgreedDayAndAtTheLatestTheNext() {
        complete(BRITA, OFFER, "conversationAnswer", "yes");
        heldBefore("2026-01-08T09:00", "talkAfterInterviewAt", "2026-01-08T14:00");
        assertDue(timer(AFTER_INTERVIEW), "2026-01-08T14:00");
        fireTimer(AFTER_INTERVIEW);
        assertThat(openForms()).containsExactly(AFTER);
        assertThat(taskWith(AFTER).getAssignee()).isEqualTo("brita");
        assertDue(taskWith(AFTER), "2026-01-09T14:00");
        complete(BRITA, AFTER, "interviewConcern", "report");
        assertThat(openForms()).containsExactly("child-concern.assess");

        fireTimer(NEXT);
        heldBefore("2026-03-28T12:00");
        assertDue(timer(AFTER_INTERVIEW), "2026-03-29T13:00");
    }

    @Test
    void whoeverHeldAHardConversationIsTakenCareOfAlsoWhenTheChildHasLeft() {
        complete(BRITA, OFFER, "conversationAnswer", "yes");
        complete(
                BRITA,
                HOLD,
                "type",
                "closing",
                "concern",
                "none",
                "wantsMoreConversations",
                "child-left",
                "needsDebrief",
                "yes");

        assertEnded(conversations);
        assertThat(openForms()).containsExactly("conversation.debrief");
        assertThat(opened(LENA, "conversation.debrief")).containsEntry("person", "brita");
        complete(LENA, "conversation.debrief");
    }

    private void books(String interpreter) {
        complete(
                KARI,
                client,
                "interpreter.book",
                "interpretedBy",
                "professional",
                "anonymousBooking",
                "yes",
                "interpreterName",
                interpreter,
                "bookingOutcome",
                "confirmed",
                "interpreterAt",
                "2026-01-07T12:00");
    }

    private void heldBefore(String interview, Object... given) {
        var all = pairs(
                "type",
                "interview-preparation",
                "concern",
                "none",
                "wantsMoreConversations",
                "yes",
                "interviewPlanned",
                "yes",
                "interviewAt",
                interview);
        all.putAll(pairs(given));
        complete(BRITA, HOLD, oneAfterAnother(all));
    }

    private void held(String concern, String wantsMore) {
        complete(BRITA, HOLD, "type", "support", "concern", concern, "wantsMoreConversations", wantsMore);
    }
}
