package no.krisesenter.reestablishment;

import java.util.function.Predicate;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.LevelOnlyRises;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms on which the next contact is agreed, and the answers by which the contact goes on; and that danger is not talked down on the way. */
@Configuration(proxyBeanMethods = false)
class NextContactRules {

    @Bean
    FormRule nextContactAfterDeparture(NextContact nextContact) {
        return rule(
                ReestablishmentForms.COMPLETE_DEPARTURE,
                said -> said.is("planStillHolds", "yes") && said.is("followUpAnswer", "yes"),
                nextContact);
    }

    @Bean
    FormRule nextContactWhenAskedAgain(NextContact nextContact) {
        return rule(ReestablishmentForms.ASK_AGAIN, said -> said.is("followUpAnswer", "yes"), nextContact);
    }

    @Bean
    FormRule nextContactAfterContact(NextContact nextContact) {
        return rule(
                ReestablishmentForms.CONTACT_CLIENT,
                said -> said.is("reached", "no") || said.is("wayForward", "continue"),
                nextContact);
    }

    @Bean
    FormRule nextContactWhenEndingIsConsidered(NextContact nextContact) {
        return rule(ReestablishmentForms.CONSIDER_ENDING, said -> said.is("endFollowUp", "no"), nextContact);
    }

    @Bean
    FormRule levelOnlyRisesAfterTheStay(CaseFiles caseFiles) {
        return new LevelOnlyRises(ReestablishmentForms.RENEW_SAFETY, caseFiles);
    }

    private static FormRule rule(String form, Predicate<Said> goesOn, NextContact nextContact) {
        return new FormRule() {
            @Override
            public String form() {
                return form;
            }

            @Override
            public void check(Submission submission) {
                Said said = Said.in(submission);
                nextContact.require(said.time(NextContact.KEY), goesOn.test(said), submission.caseReference());
            }
        };
    }
}
