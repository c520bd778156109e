package no.krisesenter.casefile;

import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/** Tells models whom a task belongs to: {@code ${staff.contactPerson(caseReference)}}. */
@CalledByModels("staff")
public class StaffOfCase {

    private final CareTeams careTeams;
    private final Children children;
    private final CaseFiles caseFiles;
    private final StaffDirectory directory;

    StaffOfCase(CareTeams careTeams, Children children, CaseFiles caseFiles, StaffDirectory directory) {
        this.careTeams = careTeams;
        this.children = children;
        this.caseFiles = caseFiles;
        this.directory = directory;
    }

    /** User id, or null while nobody has been appointed: then the task waits for the whole team. */
    public @Nullable String contactPerson(String caseReference) {
        return careTeams
                .contactPerson(new CaseReference(caseReference))
                .map(staff -> staff.value())
                .orElse(null);
    }

    /**
     * Whoever a duty of her own has been given to: the task is hers wherever she works with the case or not.
     *
     * @param staff user id; null or empty when nobody noticed, but time passed
     * @return null when she works at the centre of the case no longer: then the task waits for its candidates
     */
    public @Nullable String stillHere(String caseReference, @Nullable String staff) {
        if (staff == null || staff.isEmpty()) {
            return null;
        }
        var centre = caseFiles.get(new CaseReference(caseReference)).centre();
        return directory
                .find(new StaffId(staff))
                .filter(member -> member.centres().contains(centre))
                .map(member -> member.id().value())
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
