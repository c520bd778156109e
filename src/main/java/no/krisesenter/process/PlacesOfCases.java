package no.krisesenter.process;

/** Says whether forms may ask this reader where somebody is, lives or is going, and show it to her. Implemented by access. */
public interface PlacesOfCases {

    PlaceSecrecy secrecy(CaseReference caseReference, StaffId reader);
}
