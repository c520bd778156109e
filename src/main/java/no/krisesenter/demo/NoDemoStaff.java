package no.krisesenter.demo;

import no.krisesenter.process.Passwords;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Production does not start beside anybody whose name and password are printed for everybody to read. */
@Component
@Profile("production")
final class NoDemoStaff implements SmartInitializingSingleton {

    private final StaffDirectory staff;
    private final Passwords passwords;
    private final Environment environment;

    NoDemoStaff(StaffDirectory staff, Passwords passwords, Environment environment) {
        this.staff = staff;
        this.passwords = passwords;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw DemoStaffFound.profile();
        }
        DemoCentres.Person.ALL.stream().filter(this::isHere).findFirst().ifPresent(person -> {
            throw DemoStaffFound.person(person.id());
        });
    }

    private boolean isHere(DemoCentres.Person person) {
        var id = new StaffId(person.id());
        return staff.find(id)
                .filter(member -> member.name().equals(person.firstName() + " " + person.lastName())
                        || passwords.open(id, DemoCentres.PASSWORD))
                .isPresent();
    }
}
