package no.krisesenter.childfollowup;

import java.util.Set;
import no.krisesenter.process.FormProposals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is agreed or judged anew each time, although the rest of the form starts from the newest entry. */
@Configuration(proxyBeanMethods = false)
class ChildFormProposals {

    @Bean
    FormProposals childThreatJudgedAnew() {
        return new AskedAnew(ChildForms.MAP_CHILD_THREAT, Set.of("childThreatLevel", "levelReason"));
    }

    @Bean
    FormProposals childSafetyReviewAgreedAnew() {
        return new AskedAnew(
                ChildForms.CHILD_SAFETY_PLAN, Set.of("nextChildSafetyReview", "childInvolved", "parentAgrees"));
    }

    @Bean
    FormProposals childPlanReviewAgreedAnew() {
        return new AskedAnew(ChildForms.CHILD_PLAN, Set.of("nextChildPlanReview"));
    }
}
