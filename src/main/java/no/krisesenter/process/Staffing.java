package no.krisesenter.process;

import java.util.List;

/** Enrols members of staff. Used by the demonstration and, later, by sign-in. */
public interface Staffing {

    /** Creates or updates a member of staff with role groups and centres; the password is ignored when the member exists. */
    void enrol(
            StaffId id, String firstName, String lastName, String password, List<String> roles, List<CentreId> centres);

    /** Creates the centre as a tenant. */
    void openCentre(CentreId id, String name);
}
