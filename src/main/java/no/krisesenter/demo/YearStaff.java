package no.krisesenter.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import no.krisesenter.demo.DemoCentres.Person;
import no.krisesenter.demo.YearPlan.Journey;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WaitingWork.Waiting;
import org.jspecify.annotations.Nullable;

/** Who does a task: whoever has it, else somebody at the centre who may take it. */
final class YearStaff {

    private static final String TEAM = "team-";

    private YearStaff() {}

    /** Who took the first contact, and so is of the team until there is a contact person. */
    static StaffId receiving(Journey journey) {
        return new StaffId(journey.number() % 3 == 0 ? "nils" : "vera");
    }

    /**
     * @param journey null for work that belongs to no journey
     * @param team who of the team is there
     */
    static StaffId of(Waiting task, @Nullable Journey journey, StaffId team, RandomGenerator random) {
        var taken = task.assignee();
        if (taken != null) {
            return taken;
        }
        if (journey != null && task.form().equals("safety-work.confirm-lowering")) {
            return new StaffId(journey.deputy());
        }
        List<Person> able = Person.ALL.stream()
                .filter(person -> person.centre().equals(task.centre()))
                .filter(person -> person.roles().stream().anyMatch(task.offeredTo()::contains))
                .toList();
        boolean ofTeam = task.offeredTo().stream().anyMatch(group -> group.startsWith(TEAM));
        if (journey != null && (ofTeam || able.isEmpty())) {
            return team;
        }
        return new StaffId(able.get(random.nextInt(able.size())).id());
    }
}
