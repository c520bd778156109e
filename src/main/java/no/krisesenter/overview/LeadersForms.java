package no.krisesenter.overview;

import java.time.Clock;
import java.util.Map;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same facts stand in both forms about the length of a stay, and in both in which somebody follows up what is late. */
@Configuration(proxyBeanMethods = false)
class LeadersForms {

    @Bean
    FormProposals reviewOfStay(LengthOfStay facts) {
        return new AboutTheStay("stay-review.review-length", facts);
    }

    @Bean
    FormProposals raisedStay(LengthOfStay facts) {
        return new AboutTheStay("stay-review.raise-long-stay", facts);
    }

    @Bean
    FormProposals lateTask(OpenTasks tasks, LateTasks late, CaseNames cases, LeadersWords said, Clock clock) {
        return new LateTaskProposals("late-task.follow-up", tasks, late, cases, said, clock);
    }

    @Bean
    FormProposals lateReview(OpenTasks tasks, LateTasks late, CaseNames cases, LeadersWords said, Clock clock) {
        return new LateTaskProposals("late-review.follow-up", tasks, late, cases, said, clock);
    }

    private record AboutTheStay(String form, LengthOfStay facts) implements FormProposals {

        @Override
        public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
            return facts.of(reference);
        }
    }
}
