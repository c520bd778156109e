package no.krisesenter.casefile;

/**
 * How one person stands to one case now; a case that does not exist has nobody who stands to it.
 *
 * @param atCentre whether the case is of a centre at which this person works
 * @param member whether the person has a part in the care team
 * @param excluded whether the person is to keep away from the case
 * @param restricted whether only people who have been named may know of the case
 * @param named whether the person is one of these
 */
public record Standing(boolean atCentre, boolean member, boolean excluded, boolean restricted, boolean named) {

    /** Whether the person may be given work of the case. */
    public boolean mayWork() {
        return atCentre && !excluded && (named || !restricted);
    }
}
