package no.krisesenter.process;

import java.util.Set;

/** The engine's side of care teams: one group a case, and the open tasks that follow every change of the team at once. */
public interface CareTeamGroups {

    /** Makes the group of the case hold exactly these people. */
    void set(CaseReference caseReference, Set<StaffId> members);

    /** Hands the open tasks of the case that are meant for the contact person, and that nobody has taken, to a new one. */
    void handOver(CaseReference caseReference, StaffId contactPerson);

    /** Hands the open tasks that are meant for the child's own contact person, and that nobody has taken, to a new one. */
    void handOver(CaseReference caseReference, ChildReference child, StaffId childContact);

    /** Gives the open tasks that belong to the team, and that this person has, back to the team. */
    void withdraw(CaseReference caseReference, StaffId staff);

    /** Lets go of every open task that this person has in the case, so that somebody else can take it. */
    void release(CaseReference caseReference, StaffId staff);

    /** Lets go of every open task that this person has at the centre, because she works there no longer. */
    void releaseAll(StaffId staff, CentreId centre);

    /** Takes every open task of the case away from those whom its barrier stops, and gives what is left without anybody to those who may. */
    void raiseBarrier(CaseReference caseReference);

    /** Gives every open task of the case back to those to whom its model gives it, as far as the barrier allows now. */
    void lowerBarrier(CaseReference caseReference);
}
