package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody under 18 comes alone: child welfare is called and told in writing without anybody asking for it, and takes over before she goes. */
class MinorAloneTest extends ScenarioTest {

    private static final String WORDS = "jeg tør ikke gå hjem til onkel";

    @Test
    void sheIsReportedByItselfAndHereUntilChildWelfareHasTakenOver() {
        meets(VERA, "acuteDanger: false", "contactKind: help", "channel: walk-in", "caller: child-youth");
        does(
                VERA,
                "first-contact.map-situation",
                "mappingComplete: yes",
                "whatHappened: " + WORDS,
                "wish: unsure",
                "targetGroup: violence",
                "minorAlone: true");

        assertThat(open())
                .containsExactly(
                        "child-concern.call-now", "child-concern.inform-leader", "first-contact.give-information");
        assertThat(dueAt("child-concern.call-now")).isEqualTo("2026-01-05T11:00");
        assertThat(whoSees("child-concern.inform-leader")).containsExactly(LENA);
        assertThat(shown(VERA, "child-concern.call-now")).containsEntry("concernAbout", "client");
        does(VERA, "child-concern.call-now", "calledAt: 2026-01-05T10:05", "reached: yes");

        does(VERA, "first-contact.give-information");
        does(VERA, "first-contact.choose-offer", "chosenOffer: child-welfare-emergency");
        does(
                VERA,
                "first-contact.hand-over",
                "service: child-welfare-emergency",
                "takenOverBy: Barnevernvakta",
                "takenOverAt: 2026-01-05T11:30");
        does(VERA, "first-contact.write-note");
        assertThat(caseFiles.get(client).isOpen()).isFalse();

        assertThat(open()).containsExactly("child-concern.inform-leader", "child-concern.send-report");
        assertThat(whoHas("child-concern.send-report")).isEqualTo(VERA);
        assertThat(dueAt("child-concern.send-report")).isEqualTo("2026-01-06T10:00");
        assertThat(shown(VERA, "child-concern.send-report"))
                .containsEntry("concernAbout", "client")
                .containsEntry("informParent", "not-now");
        does(
                VERA,
                "child-concern.send-report",
                "reportKind: report",
                "recipient: on-call",
                "parentInformed: no-danger");
        does(LENA, "child-concern.inform-leader", "hasRead: true");
        does(FRIDA, "child-concern.answer", "answer: investigation");

        assertThat(open()).isEmpty();
        assertThat(runs("child-welfare-cooperation")).isFalse();
        assertTheEngineKnowsNobody(WORDS);
    }
}
