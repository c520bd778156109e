package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
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
    private static final String OFFER_AGAIN = "catchEvent_timeToOffer";
    private static final String NEXT = "catchEvent_timeForNext";

    private ProcessInstance conversations;

    @BeforeEach
    void aChildWithAContactPerson() {
        CaseReference client = aResident();
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

    private void held(String concern, String wantsMore) {
        complete(BRITA, HOLD, "type", "support", "concern", concern, "wantsMoreConversations", wantsMore);
    }
}
