package no.krisesenter.process;

import java.util.List;
import java.util.Set;
import no.krisesenter.process.StaffDirectory.Member;

/** Enrols members of staff, keeps what they may do in step with a provider of identities, and withdraws them. */
public interface Staffing {

    /** Creates or updates a member of staff with role groups and centres; the password is ignored when the member exists. */
    void enrol(
            StaffId id, String firstName, String lastName, String password, List<String> roles, List<CentreId> centres);

    /**
     * Makes the member of staff have exactly these role groups and centres; creates her, with a password that nobody knows, when she is new. Role
     * groups and centres that do not exist are left out, care teams and administrators untouched.
     *
     * @return what she has now
     */
    Member align(StaffId id, String firstName, String lastName, Set<String> roles, Set<CentreId> centres);

    /** Takes all role groups and centres from somebody who has left: no sign-in any more, and open sessions end with their next request. */
    void withdraw(StaffId id);

    /** Takes one centre from a member of staff, with effect from her next request. */
    void withdraw(StaffId id, CentreId centre);

    /** Lets somebody who was withdrawn sign in again; role groups and centres are given anew. */
    void reinstate(StaffId id);

    /** The same for somebody who works at this centre again, with these role groups beside those that she has. */
    void reinstate(StaffId id, List<String> roles, CentreId centre);

    boolean isWithdrawn(StaffId id);

    /** Administrators run the system; they need no centre. */
    boolean isAdministrator(StaffId id);

    /** Creates the centre as a tenant. */
    void openCentre(CentreId id, String name);
}
