package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;

class ResidencePermitModelTest extends TopicsTest {

    private static final String CLARIFY = "residence-permit.clarify";
    private static final String WORK = "residence-permit.follow-up";

    @Test
    void aPermitThatEndsInFortyFiveDaysIsUrgentAndToBeRenewedAtOnce() {
        var client = resident();
        clarifies(client, "temporary", "basis", "family", "hasExpiry", "yes", "expires", "2026-02-19");

        assertThat(runtime.getVariables(running("residence-permit", client).getId()))
                .containsEntry("daysToExpiry", 45L)
                .containsEntry("permitAction", "apply-independent")
                .containsEntry("permitUrgent", "yes");
        assertThat(due(WORK)).isEqualTo("2026-01-10T10:00");
        fireTimer("catchEvent_permitExpiresSoon");
        assertThat(now()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(openForms(client, "residence-permit.")).containsExactlyInAnyOrder(WORK, "residence-permit.renew");

        complete(KARI, client, "residence-permit.renew", "renewal", "applied");
        complete(KARI, client, WORK, "topicOutcome", "handed-over", "takenOverBy", "lawyer");
        assertThat(running("residence-permit", client)).isNull();
    }

    @Test
    void sixtyDaysBeforeTheEndSomebodyRemindsAlsoOverTheChangeOfTheClock() {
        var client = resident();
        clarifies(client, "temporary", "basis", "work", "hasExpiry", "yes", "expires", "2026-05-01");

        assertThat(timerDue("catchEvent_permitExpiresSoon")).isEqualTo("2026-03-02T08:00");
        goesOn(client);
        assertThat(timerDue("catchEvent_timeToLookAgain")).isEqualTo("2026-02-02T10:00");
        fireTimer("catchEvent_timeToLookAgain");
        complete(KARI, client, WORK, "topicOutcome", "settled");

        assertThat(hasTimer("catchEvent_permitExpiresSoon")).isFalse();
        assertThat(running("residence-permit", client)).isNull();
    }

    @Test
    void whoHasNoPermitGetsALawyerAndNobodyOutsideIsTold() {
        var client = resident();
        clarifies(client, "none");

        assertThat(variable(running("residence-permit", client), "permitAction"))
                .isEqualTo("lawyer-or-udi");
        assertThat(hasTimer("catchEvent_permitExpiresSoon")).isFalse();
        assertThat(openForms(client, "")).containsExactly(WORK);
        assertThat(refusalOf(
                        () -> complete(KARI, client, WORK, "statementFromCentre", "given", "statementConsent", false)))
                .isEqualTo("«Klienten har samtykket til bekreftelsen» må krysses av.");
    }

    @Test
    void aNorwegianCitizenNeedsNoHelpWithThis() {
        var client = resident();
        known(client, "needs-mapping.residence-status", "residenceStatus", "norwegian-citizen", "fears", "Utsendelse");
        takesUp(client, "residence");
        assertThat(due(CLARIFY)).isEqualTo("2026-01-08T10:00");
        assertThat(opened(KARI, CLARIFY))
                .isEqualTo(Map.of("residenceStatus", "norwegian-citizen", "fears", "Utsendelse"));

        complete(KARI, client, CLARIFY, "residenceStatus", "norwegian-citizen");

        assertThat(running("residence-permit", client)).isNull();
        assertThat(isAwaited("residence", client)).isTrue();
    }

    private void clarifies(CaseReference client, String status, Object... answers) {
        takesUp(client, "residence");
        var all = pairs("residenceStatus", status, "trafficking", "no");
        all.putAll(pairs(answers));
        complete(KARI, client, CLARIFY, oneAfterAnother(all));
    }

    private void goesOn(CaseReference client) {
        complete(KARI, client, WORK, "topicOutcome", "goes-on");
    }
}
