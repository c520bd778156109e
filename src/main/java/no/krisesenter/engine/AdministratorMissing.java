package no.krisesenter.engine;

import no.krisesenter.process.StartRefused;

/** Nobody can be let in as the first administrator. Production does not start without. */
final class AdministratorMissing extends StartRefused {

    private AdministratorMissing(String norwegian, String english) {
        super(norwegian, english);
    }

    static AdministratorMissing nobody() {
        return new AdministratorMissing(
                "Sett krisesenter.first-administrator.id til brukernavnet til den første systemansvarlige",
                "Set krisesenter.first-administrator.id to the user name of the first administrator.");
    }

    static AdministratorMissing password() {
        return new AdministratorMissing(
                "Sett krisesenter.first-administrator.password-file til en fil med det første passordet til den systemansvarlige",
                "Set krisesenter.first-administrator.password-file to a file that holds the administrator's first password.");
    }

    static AdministratorMissing passwordIn(String file) {
        return new AdministratorMissing(
                "Filen " + file + " i krisesenter.first-administrator.password-file kan ikke leses",
                "The file " + file + " in krisesenter.first-administrator.password-file cannot be read.");
    }
}
