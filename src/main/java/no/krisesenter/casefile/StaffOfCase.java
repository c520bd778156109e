package no.krisesenter.casefile;

import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import org.jspecify.annotations.Nullable;

/** Tells models whom a task belongs to: {@code ${staff.contactPerson(caseReference)}}. */
@CalledByModels("staff")
public class StaffOfCase {

    private final CareTeams careTeams;
    private final Children children;

    StaffOfCase(CareTeams careTeams, Children children) {
        this.careTeams = careTeams;
        this.children = children;
    }

    /** User id, or null while nobody has been appointed: then the task waits for the whole team. */
    public @Nullable String contactPerson(String caseReference) {
        return careTeams
                .contactPerson(new CaseReference(caseReference))
                .map(staff -> staff.value())
                .orElse(null);
    }

    /** Id of the group that the engine keeps for the care team. */
    public String careTeam(String caseReference) {
        return "team-" + new CaseReference(caseReference);
    }

    /** User id of the child's own contact, or null while nobody has been appointed. */
    public @Nullable String childContact(String childReference) {
        ChildReference child = new ChildReference(childReference);
        return careTeams
                .holder(children.caseOf(child), Part.CHILD_CONTACT, child)
                .map(staff -> staff.value())
                .orElse(null);
    }
}
