package no.krisesenter.process;

import java.util.Set;

/** The engine's side of care teams: one group a case, and the open tasks that follow a change of contact person, the client's or a child's. */
public interface CareTeamGroups {

    /** Makes the group of the case hold exactly these people. */
    void set(CaseReference caseReference, Set<StaffId> members);

    /** Hands the open tasks of the case that are meant for the contact person, and that nobody has taken, to a new one. */
    void handOver(CaseReference caseReference, StaffId contactPerson);

    /** Hands the open tasks that are meant for the child's own contact person, and that nobody has taken, to a new one. */
    void handOver(CaseReference caseReference, ChildReference child, StaffId childContact);
}
