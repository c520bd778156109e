package no.krisesenter.childfollowup;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.NoSuchElementException;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import org.jspecify.annotations.Nullable;

/** What the models of child follow-up ask for. */
@CalledByModels("childFollowUpTasks")
public class ChildFollowUpTasks {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Children children;
    private final Clock clock;

    ChildFollowUpTasks(Children children, Clock clock) {
        this.children = children;
        this.clock = clock;
    }

    /** Years that the child fills this year; null when nobody knows the year of birth. */
    public @Nullable Integer age(String childReference) {
        Integer birthYear = children.get(new ChildReference(childReference)).birthYear();
        return birthYear == null ? null : Year.now(clock.withZone(OSLO)).getValue() - birthYear;
    }

    /**
     * @param childThreatLevel low, medium, high or acute
     * @throws NoSuchElementException when the child is not of this case
     */
    public void noteThreatLevel(String caseReference, String childReference, String childThreatLevel) {
        children.noteThreatLevel(ofCase(caseReference, childReference), childThreatLevel);
    }

    /**
     * The child lives somewhere else from now on, while the client stays.
     *
     * @throws NoSuchElementException when the child is not of this case
     */
    public void noteChildLeft(String caseReference, String childReference) {
        children.left(ofCase(caseReference, childReference));
    }

    private ChildReference ofCase(String caseReference, String childReference) {
        ChildReference child = new ChildReference(childReference);
        if (!children.caseOf(child).equals(new CaseReference(caseReference))) {
            throw new NoSuchElementException("There is no such child.");
        }
        return child;
    }
}
