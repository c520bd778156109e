package no.krisesenter.workplace;

import no.krisesenter.process.CurrentUser;
import no.krisesenter.process.StaffDirectory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Leads nobody to a page that is not there for her. */
@ControllerAdvice(basePackageClasses = Navigation.class)
class Navigation {

    private final CurrentUser currentUser;
    private final StaffDirectory directory;

    Navigation(CurrentUser currentUser, StaffDirectory directory) {
        this.currentUser = currentUser;
        this.directory = directory;
    }

    /** Whether the reader leads a centre. */
    @ModelAttribute("leads")
    boolean leads() {
        return currentUser
                .id()
                .flatMap(directory::find)
                .filter(member -> member.roles().contains(LeaderPage.MANAGER))
                .isPresent();
    }
}
