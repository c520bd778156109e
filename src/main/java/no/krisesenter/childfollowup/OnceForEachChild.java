package no.krisesenter.childfollowup;

import java.util.Optional;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody has a task for already is not taken up once more for the same child: it belongs into that task. */
@Configuration(proxyBeanMethods = false)
class OnceForEachChild {

    @Bean
    FormRule schoolOnceForEachChild(OpenTasks openTasks) {
        return new Once(ChildForms.TAKE_UP_SCHOOL, openTasks);
    }

    @Bean
    FormRule cooperationOnceForEachChild(OpenTasks openTasks) {
        return new Once(ChildForms.TAKE_UP_COOPERATION, openTasks);
    }

    /** @param form of the start of the process that it is named after */
    private record Once(String form, OpenTasks openTasks) implements FormRule {

        @Override
        public void check(Submission submission) {
            String process = form.substring(0, form.indexOf('.'));
            Optional<String> child = Optional.ofNullable(submission.subject()).map(each -> each.value());
            openTasks.of(submission.caseReference()).stream()
                    .filter(task -> task.process().equals(process))
                    .filter(task ->
                            openTasks.variable(task.id(), "childReference").equals(child))
                    .findFirst()
                    .ifPresent(open -> {
                        throw new Refused(
                                "followed-already",
                                "Noen følger det opp allerede: «%s» er åpen i saken. Skriv det der. Ingenting er lagret."
                                        .formatted(open.name()));
                    });
        }
    }
}
