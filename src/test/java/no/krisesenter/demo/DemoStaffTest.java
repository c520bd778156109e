package no.krisesenter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.krisesenter.demo.DemoCentres.Person;
import no.krisesenter.process.CentreId;
import org.junit.jupiter.api.Test;

/** Whatever a model gives to a role, somebody of the demonstration can do: in each of its centres, and under a name of her own. */
class DemoStaffTest {

    private static final Pattern CANDIDATES = Pattern.compile("camunda:candidateGroups=\"([^\"]*)\"");

    @Test
    void everyGroupThatAModelNamesHasAMemberInEachCentre() throws IOException {
        var named = groupsOfAllModels();
        assertThat(named).contains("on-duty-staff", "centre-manager", "privacy-contact", "municipal-coordinator");

        for (CentreId centre : List.of(DemoCentres.FJORD, DemoCentres.FJELL, DemoCentres.KYST)) {
            assertThat(rolesAt(centre)).as(centre.value()).containsAll(named);
        }
    }

    @Test
    void nobodyWhoGoesThroughTheLooksOfTheManagersIsOneOfThem() {
        assertThat(Person.ALL)
                .filteredOn(person -> person.roles().contains("privacy-contact")
                        || person.roles().contains("municipal-coordinator"))
                .hasSize(6)
                .allSatisfy(person -> assertThat(person.roles()).hasSize(1));
    }

    @Test
    void theReadmeNamesEverybody() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(Person.ALL)
                .extracting(Person::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(readme).contains("`" + id + "`"));
    }

    /** Groups that an expression names are the team of the case. */
    private static Set<String> groupsOfAllModels() throws IOException {
        var groups = new TreeSet<String>();
        try (var files = Files.walk(Path.of("processes"))) {
            for (var model :
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                CANDIDATES
                        .matcher(Files.readString(model))
                        .results()
                        .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                        .filter(group -> !group.startsWith("${"))
                        .forEach(groups::add);
            }
        }
        return groups;
    }

    private static Set<String> rolesAt(CentreId centre) {
        return Person.ALL.stream()
                .filter(person -> person.centre().equals(centre))
                .flatMap(person -> person.roles().stream())
                .collect(Collectors.toSet());
    }
}
