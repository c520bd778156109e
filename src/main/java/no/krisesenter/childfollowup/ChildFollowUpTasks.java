package no.krisesenter.childfollowup;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.RunningWork;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;

/** What the models of child follow-up ask for. */
@CalledByModels("childFollowUpTasks")
public class ChildFollowUpTasks {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final String CHILD = "childReference";

    private static final String DEBRIEF_WISHED = "conversation.debrief-wished";

    /** What is told, by the routine that waits for it. */
    private static final Map<String, String> NEWS = Map.of(
            "child-school", "child-school.changed", "child-welfare-cooperation", "child-welfare-cooperation.news");

    private final Children children;
    private final Answers answers;
    private final Messages messages;
    private final RunningWork work;
    private final Clock clock;

    ChildFollowUpTasks(Children children, Answers answers, Messages messages, RunningWork work, Clock clock) {
        this.children = children;
        this.answers = answers;
        this.messages = messages;
        this.work = work;
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

    /** Whether somebody follows up this child in this routine already. */
    public Boolean isFollowed(String caseReference, String childReference, String routine) {
        return !childReference.isEmpty()
                && work.isUnderWay(routine, new CaseReference(caseReference), Map.of(CHILD, childReference));
    }

    /** Tells whoever follows up this child in this routine that something is new. Whoever has an open task about it sees it there. */
    public void tell(String caseReference, String childReference, String routine) {
        messages.tellAll(newsOf(routine), new CaseReference(caseReference), Map.of(CHILD, childReference));
    }

    /** Whether the school or kindergarten of this child has been told anything. */
    public Boolean wasSchoolTold(String caseReference, String childReference) {
        return answers.newest(
                        new CaseReference(caseReference), new ChildReference(childReference), ChildForms.CONTACT_SCHOOL)
                .isPresent();
    }

    /** Lets the manager take care of whoever talked with this child last; tells nothing of the child. */
    public void askForDebrief(String caseReference, String childReference) {
        CaseReference reference = new CaseReference(caseReference);
        answers.newest(reference, new ChildReference(childReference), ChildForms.HOLD_CONVERSATION)
                .ifPresent(talk -> messages.startAnother(
                        DEBRIEF_WISHED,
                        reference,
                        Map.of("person", talk.author().value())));
    }

    private static String newsOf(String routine) {
        return Optional.ofNullable(NEWS.get(routine))
                .orElseThrow(() -> new NoSuchElementException("There is no such routine for a child."));
    }

    private ChildReference ofCase(String caseReference, String childReference) {
        ChildReference child = new ChildReference(childReference);
        if (!children.caseOf(child).equals(new CaseReference(caseReference))) {
            throw new NoSuchElementException("There is no such child.");
        }
        return child;
    }
}
