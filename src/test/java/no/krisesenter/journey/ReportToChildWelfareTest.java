package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report to child welfare, by the staff concerned through the web API: the duty is one's own, the leader is told, and no answer is forgotten. */
class ReportToChildWelfareTest extends ScenarioTest {

    private static final String WORDS = "så far slå mamma";

    @Autowired
    CareTeams careTeams;

    @Test
    void theReportGoesWithoutTheLeaderAndIsChasedAfterThreeWeeks() {
        client = aCase();
        transaction.executeWithoutResult(status -> careTeams.appoint(client, Part.CONTACT_PERSON, null, KARI));
        var mia = children.arrived(client, "Løvetann", 2019);

        desks.of(KARI)
                .starts(
                        "child-concern",
                        "caseReference",
                        client.value(),
                        "childReference",
                        mia.value(),
                        "abuse",
                        true,
                        "urgency",
                        "today",
                        "tellingDangerous",
                        "yes",
                        "seen",
                        WORDS);
        runJobs();

        assertThat(open()).containsExactly("child-concern.inform-leader", "child-concern.send-report");
        assertThat(whoSees("child-concern.inform-leader")).containsExactly(LENA);
        assertThat(whoSees("child-concern.send-report")).containsExactly(KARI, FRIDA);
        assertThat(dueAt("child-concern.send-report")).isEqualTo("2026-01-06T10:00");
        assertThat(shown(KARI, "child-concern.send-report")).containsEntry("informParent", "not-now");
        assertThat(refusal(
                        KARI,
                        "child-concern.send-report",
                        "reportKind: report",
                        "sentAt: 2026-01-05T12:00",
                        "recipient: municipality",
                        "parentInformed: before"))
                .isEqualTo("«Hvorfor vet forelderen det likevel?» må fylles ut.");
        does(KARI, "child-concern.send-report", "reportKind: report", "parentInformed: no-danger");
        assertThat(open()).containsExactly("child-concern.answer", "child-concern.inform-leader");

        timePassesUntil("2026-01-26T09:59");
        assertThat(open()).doesNotContain("child-concern.chase");
        timePassesUntil("2026-01-26T10:00");
        assertThat(whoSees("child-concern.chase")).containsExactly(KARI, FRIDA);
        does(FRIDA, "child-concern.chase", "followUpOn: 2026-01-30");
        does(LENA, "child-concern.inform-leader", "hasRead: true");
        does(KARI, "child-concern.answer", "answer: investigation");

        assertThat(runs("child-concern")).isFalse();
        assertThat(keptFor(mia, "child-concern.answer", "answer")).isEqualTo("investigation");
        assertTheEngineKnowsNobody(WORDS, "Løvetann");
    }
}
