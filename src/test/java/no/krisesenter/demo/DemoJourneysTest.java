package no.krisesenter.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.krisesenter.process.Workbench;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration can be played on the forms and models as they are, and leaves work for every role. */
class DemoJourneysTest extends DemoHouse {

    @Autowired
    private Workbench workbench;

    @Autowired
    private Clock clock;

    @Test
    void everyRoleOfEveryCentreFindsWork() {
        new DemoJourneys(workbench, new DemoWords(rooms, clock), new ObjectMapper()).play();

        assertThat(management.createJobQuery().messages().count())
                .as("nothing is left to the background, and so nothing can be refused there")
                .isZero();
        var work = tasks.createTaskQuery().list().stream()
                .collect(groupingBy(Task::getTenantId, mapping(this::whose, toCollection(TreeSet::new))));
        assertThat(work)
                .isEqualTo(Map.of(
                        "fjord",
                        Set.of(
                                "brita",
                                "centre-manager",
                                "child-professional-lead",
                                "kari",
                                "on-duty-staff",
                                "sindre",
                                "team"),
                        "fjell",
                        Set.of("centre-manager", "ole", "on-duty-staff"),
                        "nok-kyst",
                        Set.of("on-duty-staff")));
    }

    /** Whoever has the task, else the first group that may take it. */
    private String whose(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .map(group -> group.startsWith("team-") ? "team" : group)
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
