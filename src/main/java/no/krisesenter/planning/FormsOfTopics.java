package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.FAMILY_AND_NETWORK;
import static no.krisesenter.planning.PlanningForms.FINANCES;
import static no.krisesenter.planning.PlanningForms.HOUSING;
import static no.krisesenter.planning.PlanningForms.RESIDENCE_STATUS;
import static no.krisesenter.planning.PlanningForms.WORK_LEGAL_AND_AGENCIES;

import java.util.List;
import java.util.Set;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each topic takes over from the mapping, so that nobody has to tell it twice. */
@Configuration(proxyBeanMethods = false)
class FormsOfTopics {

    @Bean
    FormProposals financesFromTheMapping(Answers answers) {
        return new TopicProposals(
                Topic.FINANCES.firstForm(),
                List.of(FINANCES),
                Set.of(
                        "ownMeans",
                        "urgentNeeds",
                        "accountAccess",
                        "navContact",
                        "navContactOn",
                        "navHelp",
                        "secured",
                        "debt",
                        "debtNote"),
                answers);
    }

    @Bean
    FormProposals housingFromTheMapping(Answers answers) {
        return new TopicProposals(
                Topic.HOUSING.firstForm(),
                List.of(HOUSING, RESIDENCE_STATUS),
                Set.of("canReturn", "tenure", "requirements", "childrenWishes", "addressMustBeSecret", "trafficking"),
                answers);
    }

    @Bean
    FormProposals workOnHousingAnew(Answers answers) {
        return new TopicProposals(PlanningForms.WORK_ON_HOUSING, List.of(HOUSING), Set.of("municipality"), answers);
    }

    @Bean
    FormProposals residenceFromTheMapping(Answers answers) {
        return new TopicProposals(
                Topic.RESIDENCE.firstForm(),
                List.of(RESIDENCE_STATUS),
                Set.of("residenceStatus", "basis", "expires", "trafficking", "passport", "fears"),
                answers);
    }

    @Bean
    FormProposals workOnResidenceAnew(Answers answers) {
        return new TopicProposals(
                PlanningForms.WORK_ON_RESIDENCE, List.of(WORK_LEGAL_AND_AGENCIES), Set.of("lawyer"), answers);
    }

    @Bean
    FormProposals familyLawFromTheMapping(Answers answers) {
        return new TopicProposals(
                Topic.FAMILY_LAW.firstForm(),
                List.of(WORK_LEGAL_AND_AGENCIES),
                Set.of("jointChildrenUnder16", "lawyer"),
                answers);
    }

    @Bean
    FormProposals workOnFamilyLawAnew(Answers answers) {
        return new TopicProposals(
                PlanningForms.WORK_ON_FAMILY_LAW, List.of(Topic.FAMILY_LAW.firstForm()), Set.of("separation"), answers);
    }

    @Bean
    FormProposals parentingFromTheMapping(Answers answers) {
        return new TopicProposals(
                Topic.PARENTING.firstForm(),
                List.of(FAMILY_AND_NETWORK),
                Set.of("parentRelief", "parentingConcern"),
                answers);
    }
}
