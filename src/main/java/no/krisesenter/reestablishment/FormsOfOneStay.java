package no.krisesenter.reestablishment;

import no.krisesenter.process.FormProposals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of this stage that belong to one stay and have nothing else to start from. */
@Configuration(proxyBeanMethods = false)
class FormsOfOneStay {

    @Bean
    FormProposals assessChildrenAnew(ThisStay thisStay) {
        return new StartsAnewEachStay(ReestablishmentForms.ASSESS_CHILDREN, thisStay);
    }

    @Bean
    FormProposals agreeSafeReturnAnew(ThisStay thisStay) {
        return new StartsAnewEachStay(ReestablishmentForms.AGREE_SAFE_RETURN, thisStay);
    }
}
