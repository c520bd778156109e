package no.krisesenter.safety;

import java.time.Clock;
import java.util.Set;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.LevelOnlyRises;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.FormRule;
import no.krisesenter.record.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and proposals that several forms of this stage share. */
@Configuration(proxyBeanMethods = false)
class SafetyFormRules {

    @Bean
    FormRule answeredOrderExpiresAhead(Clock clock) {
        return new OrderExpiresAhead(SafetyForms.REGISTER_ANSWER, clock);
    }

    @Bean
    FormRule renewedOrderExpiresAhead(Clock clock) {
        return new OrderExpiresAhead(SafetyForms.RENEW_ORDER, clock);
    }

    /** Two people stand behind a lower level. */
    @Bean
    FormRule somebodyElseConfirmsLowering(Answers answers) {
        return new SomebodyElseConfirms(
                SafetyForms.CONFIRM_LOWERING,
                SafetyForms.SET_LEVEL,
                "Du har selv satt nivået. Be en kollega om å vurdere om det kan senkes.",
                answers);
    }

    /** Two people stand behind what cannot be undone. */
    @Bean
    FormRule somebodyElseConfirmsDeath(Answers answers) {
        return new SomebodyElseConfirms(
                SafetyForms.CONFIRM_DEATH,
                SafetyForms.REPORT_DEATH,
                "Du har selv meldt dødsfallet. Be en kollega om å bekrefte det.",
                answers);
    }

    @Bean
    FormRule levelOnlyRisesWithoutTheOrder(CaseFiles caseFiles) {
        return new LevelOnlyRises(SafetyForms.ORDER_LIFTED, caseFiles);
    }

    /** Whether the client can talk is a question of today. */
    @Bean
    FormProposals mappingAskedAnew() {
        return new AskedAnew(SafetyForms.MAP_THREAT, Set.of("clientTalks", "whyNotNow", "interimMeasures"));
    }

    /** An old reason does not carry a new level. */
    @Bean
    FormProposals levelAskedAnew() {
        return new AskedAnew(SafetyForms.SET_LEVEL, Set.of("threatLevel", "levelReason", "loweringReason"));
    }

    /** Consent is asked for each time. */
    @Bean
    FormProposals policeConsentAskedAnew() {
        return new AskedAnew(
                SafetyForms.CONSIDER_POLICE,
                Set.of("policeConsent", "groundWithoutConsent", "informedProsecution", "danger", "dutyToAvert"));
    }
}
