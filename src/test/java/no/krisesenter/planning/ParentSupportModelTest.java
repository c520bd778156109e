package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ParentSupportModelTest extends TopicsTest {

    private static final String TALK = "parent-support.talk";

    @Test
    void inDoubtTheParentIsLookedAtAgainAfterTwoWeeks() {
        var client = onTheWay(aClientWithAChild());
        takesUp(client, "parenting");
        assertThat(due(TALK)).isEqualTo("2026-01-08T10:00");

        complete(KARI, client, TALK, "parentAssessment", "unsure", "seriousConcern", false, "topicOutcome", "goes-on");
        assertThat(timerDue("catchEvent_timeToLookAgain")).isEqualTo("2026-01-19T10:00");
        fireTimer("catchEvent_timeToLookAgain");
        complete(
                KARI,
                client,
                TALK,
                "parentAssessment",
                "temporary",
                "seriousConcern",
                false,
                "topicOutcome",
                "settled");

        assertThat(running("parent-support", client)).isNull();
    }

    @Test
    void seriousConcernIsAssessedAtOnceAndTheParentIsStillSupported() {
        var client = onTheWay(aClientWithAChild());
        String child = children.hereNow(client).get(0);
        takesUp(client, "parenting");

        complete(
                KARI,
                client,
                TALK,
                "parentAssessment",
                "lasting",
                "seriousConcern",
                true,
                "childReference",
                child,
                "topicOutcome",
                "goes-on");

        assertThat(openForms(client, "")).containsExactly("child-concern.assess");
        assertThat(variable(running("child-concern", client), "childReference")).isEqualTo(child);
        passes(Duration.ofDays(2));
        fireTimer("catchEvent_timeToLookAgain");
        assertThat(opened(KARI, TALK))
                .containsEntry("parentAssessment", "lasting")
                .doesNotContainKeys("seriousConcern", "childReference", "concernSeen");

        complete(KARI, client, TALK, "parentAssessment", "lasting", "seriousConcern", false, "topicOutcome", "settled");
        assertThat(running("parent-support", client)).isNull();
    }
}
