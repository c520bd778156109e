package no.krisesenter.accessreview;

import no.krisesenter.process.FormRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the two forms in which looks are gone through. */
@Configuration(proxyBeanMethods = false)
class ReviewRules {

    @Bean
    FormRule breachAmongColleaguesIsConcluded() {
        return new BreachIsConcluded(ReviewForms.LOOKS);
    }

    @Bean
    FormRule breachByAManagerIsConcluded() {
        return new BreachIsConcluded(ReviewForms.MANAGERS);
    }
}
