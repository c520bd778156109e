package no.krisesenter.emergency;

import java.util.List;

/** How somebody fared who wanted to open a case in an emergency. */
public sealed interface Attempt {

    /** The case is open for an hour. */
    record Opened(EmergencyAccess access) implements Attempt {}

    /** The case was open to this person before. */
    record NotNeeded() implements Attempt {}

    /** There is no such case at the centre, or none for this person: nobody can tell which. */
    record NoSuchCase() implements Attempt {}

    /**
     * Nobody opens a strictly protected case alone.
     *
     * @param call names of leaders who may know of it
     */
    record TwoPersonsNeeded(List<String> call) implements Attempt {}
}
