package no.krisesenter.process;

import java.util.List;
import java.util.Optional;

/** Who works where. Implemented by the engine's identity service. */
public interface StaffDirectory {

    List<Member> membersOf(CentreId centre);

    Optional<Member> find(StaffId id);

    /** What a role group is called, in Norwegian. */
    String roleName(String role);

    /** A member of staff: name as colleagues know it, role groups, centres. */
    record Member(StaffId id, String name, List<String> roles, List<CentreId> centres) {}
}
