package no.krisesenter.process;

/** Asks whoever is signed in to prove once more that it is they who sit there: before a step that nobody may take in a colleague's name. */
public interface Reauthentication {

    /**
     * @param proof what only this person can give; a password until there is something better
     * @throws Refused with a sentence when it does not prove anything
     */
    void require(StaffId staff, String proof);
}
