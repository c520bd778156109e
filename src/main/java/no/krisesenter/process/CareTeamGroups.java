package no.krisesenter.process;

import java.util.Set;

/** The engine's side of care teams: one group a case, and the open tasks that follow a change of contact person. */
public interface CareTeamGroups {

    /** Makes the group of the case hold exactly these people. */
    void set(CaseReference caseReference, Set<StaffId> members);

    /** Hands the open tasks of the case that nobody has taken to a new contact person. */
    void handOver(CaseReference caseReference, StaffId contactPerson);
}
