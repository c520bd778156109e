package no.krisesenter.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.process.Workbench;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration can be played on the forms and models as they are, and leaves work for every role. */
class DemoJourneysTest extends ModelTest {

    @Autowired
    private Workbench workbench;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Staffing staffing;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private Clock clock;

    private final List<String> newcomers = new ArrayList<>();

    @BeforeEach
    void everybodyIsThere() {
        theHouseIsFull();
        for (var name : List.of("Rom 2", "Rom 4")) {
            rooms.add(DemoCentres.FJORD, name, Area.WOMEN, 3);
        }
        rooms.add(DemoCentres.FJORD, "Leiligheten", Area.MEN, 3);
        DemoCentres.Person.ALL.stream()
                .filter(person -> staff.find(new StaffId(person.id()))
                        .filter(found -> found.centres().contains(person.centre()))
                        .isEmpty())
                .forEach(person -> {
                    if (staff.find(new StaffId(person.id())).isEmpty()) {
                        newcomers.add(person.id());
                    }
                    staffing.enrol(
                            new StaffId(person.id()),
                            person.firstName(),
                            person.lastName(),
                            DemoCentres.PASSWORD,
                            person.roles(),
                            List.of(person.centre()));
                });
    }

    /** Other tests know the centres without them. */
    @AfterEach
    void newcomersLeave() {
        newcomers.forEach(identity::deleteUser);
    }

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
