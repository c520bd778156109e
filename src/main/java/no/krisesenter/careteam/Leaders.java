package no.krisesenter.careteam;

import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;

/** Those who lead a centre. */
@Component
class Leaders {

    private final StaffDirectory directory;

    Leaders(StaffDirectory directory) {
        this.directory = directory;
    }

    boolean include(StaffId staff) {
        return directory
                .find(staff)
                .filter(member -> member.roles().contains("centre-manager"))
                .isPresent();
    }
}
