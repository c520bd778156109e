package no.krisesenter.duties;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The duty to avert: done within the hour, weighed with the leader in doubt, and a no that stands with its reason. */
class DutyToAvertModelTest extends ResidentTest {

    private static final String AGAIN = "duty-to-avert.assess-again";
    private static final String AVERT = "duty-to-avert.avert";
    private static final String LEADER = "duty-to-avert.inform-leader";

    @Autowired
    private DutyTasks duties;

    private CaseReference resident;

    @BeforeEach
    void somebodyLivesHere() {
        resident = aResident();
    }

    @Test
    void whatIsMostLikelyAndCanBeStoppedIsAvertedWithinTheHour() {
        danger("offence", "killing", "likelihood", "most-likely", "canAvert", "yes");

        assertThat(openForms(resident, "duty-to-avert.")).containsExactlyInAnyOrder(AVERT, LEADER);
        assertThat(due(AVERT)).isEqualTo(LocalDateTime.parse("2026-01-05T11:00"));
        assertThat(taskWith(AVERT).getAssignee()).isEqualTo("kari");
        complete(LENA, resident, LEADER, "hasRead", true);
        complete(VERA, resident, AVERT, "method", "police", "description", "Politiet er på vei.");

        assertThat(kept(resident, AVERT)).containsEntry("method", "police");
        assertThat(runs("duty-to-avert", resident)).isFalse();
    }

    @Test
    void whatIsOnlyPossibleIsWeighedAgainWithTheLeader() {
        danger("offence", "close-relations", "likelihood", "possible", "canAvert", "yes");

        assertThat(due(AGAIN)).isEqualTo(LocalDateTime.parse("2026-01-05T11:00"));
        complete(LENA, resident, AGAIN, "offence", "unknown", "likelihood", "certain", "canAvert", "yes");
        assertThat(openForms(resident, "duty-to-avert.")).containsExactly(AGAIN);
        complete(LENA, resident, AGAIN, "offence", "close-relations", "likelihood", "certain", "canAvert", "yes");

        assertThat(openForms(resident, "duty-to-avert.")).containsExactlyInAnyOrder(AVERT, LEADER);
    }

    @Test
    void whatIsNotAvertedWithinTheHourAnybodyCanAvert() {
        danger("offence", "killing", "likelihood", "certain", "canAvert", "yes");

        fireTimer("userTask_avert");

        assertThat(taskWith(AVERT).getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(taskWith(AVERT).getId()))
                .extracting("groupId")
                .contains("on-duty-staff", "centre-manager");
    }

    @Test
    void aNoIsKeptWithItsReason() {
        danger("offence", "none", "likelihood", "certain", "canAvert", "yes", "assessment", "Gjelder et tyveri.");

        assertThat(kept(resident, "duty-to-avert.assess")).containsEntry("assessment", "Gjelder et tyveri.");
        assertThat(runs("duty-to-avert", resident)).isFalse();
    }

    @Test
    void aDutyThatComesUpElsewhereIsTakenUpHereAndANoIsNot() {
        transaction.executeWithoutResult(status -> {
            duties.takeUp(resident.value(), "no", "no");
            duties.takeUp(resident.value(), null, null);
            duties.raiseConcern(resident.value(), null, "follow");
            duties.raiseConcern(resident.value(), null, null);
        });
        assertThat(openForms(resident, "")).isEmpty();

        transaction.executeWithoutResult(status -> duties.takeUp(resident.value(), "unknown", "yes"));
        runJobs();

        assertThat(openForms(resident, "")).containsExactlyInAnyOrder("child-concern.assess", AGAIN);
        complete(KARI, resident, AGAIN, "offence", "rape", "likelihood", "unlikely", "canAvert", "no");
        assertThat(runs("duty-to-avert", resident)).isFalse();
    }

    private void danger(Object... given) {
        var all = new Object[given.length + 2];
        all[0] = "caseReference";
        all[1] = resident.value();
        System.arraycopy(given, 0, all, 2, given.length);
        startByForm(KARI, "duty-to-avert", all);
        runJobs();
    }
}
