package no.krisesenter.process;

/** Whether the client folder of a case opens to somebody, so that nobody is led to a page that is not there for her. Implemented by access. */
public interface FolderDoor {

    boolean opensTo(StaffId staff, CaseReference caseReference);
}
