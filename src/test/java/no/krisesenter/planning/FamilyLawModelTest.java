package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;

class FamilyLawModelTest extends TopicsTest {

    private static final String CLARIFY = "family-law.clarify";
    private static final String TELL = "family-law.tell-family-counselling";
    private static final String WORK = "family-law.follow-up";

    @Test
    void withAStrictlyConfidentialAddressTheOfficeKnowsBeforeAnybodyIsSummoned() {
        itIs("2026-01-09T15:00");
        var client = resident();
        addressBlock(client, "code-6");
        clarifies(client, 1, "yes");

        assertThat(openForms(client, "family-law.")).containsExactly(TELL);
        assertThat(due(TELL)).isEqualTo("2026-01-12T15:00");
        complete(KARI, client, TELL);
        assertThat(openForms(client, "family-law.")).containsExactly(WORK);
        assertThat(variable(running("family-law", client), "mediationForm")).isEqualTo("separate");
    }

    @Test
    void withoutJointChildrenNobodyIsSummonedAndTheOfficeIsToldNothing() {
        var client = resident();
        addressBlock(client, "code-6");
        clarifies(client, 0, "yes");

        assertThat(openForms(client, "family-law.")).containsExactly(WORK);
        complete(KARI, client, WORK, "topicOutcome", "settled");
        assertThat(newest(client, WORK)).doesNotContainKey("addressHidden");
        assertThat(running("family-law", client)).isNull();
    }

    @Test
    void theCertificateIsUsedBeforeItEndsAndUntilThenTheMatterIsFollowedUp() {
        var client = resident();
        clarifies(client, 2, "no");
        assertThat(due(WORK)).isEqualTo("2026-01-19T10:00");
        complete(KARI, client, WORK, "mediation", "booked-joint", "topicOutcome", "goes-on");
        assertThat(newest(client, WORK)).containsKey("addressHidden");
        assertThat(timerDue("catchEvent_timeToLookAgain")).isEqualTo("2026-01-19T10:00");
        fireTimer("catchEvent_timeToLookAgain");

        complete(KARI, client, WORK, "topicOutcome", "certificate", "certificateUntil", "2026-07-19");
        assertThat(timerDue("catchEvent_certificateExpiresSoon")).isEqualTo("2026-06-19T08:00");
        fireTimer("catchEvent_certificateExpiresSoon");
        assertThat(openForms(client, "family-law.")).containsExactly(WORK);
        complete(KARI, client, WORK, "topicOutcome", "handed-over", "takenOverBy", "lawyer");
        assertThat(running("family-law", client)).isNull();
    }

    private void clarifies(CaseReference client, int children, String afraid) {
        takesUp(client, "family-law");
        complete(KARI, client, CLARIFY, "jointChildrenUnder16", children, "violenceOrFear", afraid, "contactBan", "no");
    }

    private void addressBlock(CaseReference client, String block) {
        keep(client, "change-address-block.ask", Map.of("addressBlock", block), Map.of("client.addressBlock", block));
    }
}
