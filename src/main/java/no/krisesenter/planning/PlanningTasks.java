package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningMessages.DEPARTURE_AGREED;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.Clients;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.Refused;
import org.jspecify.annotations.Nullable;

/** What the models of mapping and planning ask for. */
@CalledByModels("planningTasks")
public class PlanningTasks {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String EVERY_PART = "all";
    private static final List<String> FOLLOW = List.of("client-journey", "day-service");

    private final PresentStay stay;
    private final HonourViolence honourViolence;
    private final ThreatOfHonour threatOfHonour;
    private final ReviewDates reviewDates;
    private final Messages messages;
    private final Topics topics;
    private final Clients clients;
    private final OpenTasks work;
    private final Clock clock;

    PlanningTasks(
            PresentStay stay,
            HonourViolence honourViolence,
            ThreatOfHonour threatOfHonour,
            ReviewDates reviewDates,
            Messages messages,
            Topics topics,
            Clients clients,
            OpenTasks work,
            Clock clock) {
        this.stay = stay;
        this.honourViolence = honourViolence;
        this.threatOfHonour = threatOfHonour;
        this.reviewDates = reviewDates;
        this.messages = messages;
        this.topics = topics;
        this.clients = clients;
        this.work = work;
        this.clock = clock;
    }

    /** {@code low}, {@code medium}, {@code high} or {@code acute}; medium when nobody has rated the threat. */
    public String threatLevel(String caseReference) {
        return stay.threatLevel(new CaseReference(caseReference));
    }

    /** Which part of the mapping is opened first: all of them. */
    public String openMapping(String caseReference) {
        return EVERY_PART;
    }

    /** {@code needed} when there are signs of honour-related violence that nobody has mapped in this stay, {@code done} or {@code not-indicated}. */
    public String honourMapping(String caseReference) {
        return honourViolence.mapping(new CaseReference(caseReference)).code();
    }

    /** Lifts the threat level one step, once in a stay, and tells the safety work. */
    public void raiseForHonour(String caseReference) {
        threatOfHonour.raise(new CaseReference(caseReference));
    }

    /** Whole days since the client moved in. */
    public Integer daysInStay(String caseReference) {
        return stay.days(new CaseReference(caseReference));
    }

    /** Whether the client has stayed at this centre before. */
    public Boolean isRepeatStay(String caseReference) {
        return stay.isRepeated(new CaseReference(caseReference));
    }

    /** Whether children of the case live at the centre now. */
    public Boolean hasChildren(String caseReference) {
        return stay.hasChildren(new CaseReference(caseReference));
    }

    /**
     * The agreed day of the next review, but never later than the interval allows.
     *
     * @param reviewInterval ISO 8601, e.g. {@code P14D}
     */
    public Date reviewDate(String caseReference, @Nullable Date nextReview, String reviewInterval) {
        return Date.from(reviewDates.next(nextReview, reviewInterval));
    }

    /** @throws Refused when the departure is under way already */
    public void agreeDeparture(String caseReference) {
        messages.send(DEPARTURE_AGREED, new CaseReference(caseReference), Map.of());
    }

    /** Topics can be taken up from now on, unless they could already: whoever moves in goes on with those of the day service. */
    public void openTopics(String caseReference) {
        topics.open(new CaseReference(caseReference));
    }

    /**
     * @param topic what the plan calls it
     * @throws Refused when it is under way already
     */
    public void takeUp(String caseReference, String topic) {
        topics.takeUp(new CaseReference(caseReference), Topic.of(topic).orElseThrow());
    }

    /** Takes up the topics that the mapping shows cannot wait, each once in a stay. */
    public void takeUpUrgentTopics(String caseReference) {
        topics.takeUpUrgent(new CaseReference(caseReference));
    }

    /** Takes up the topics of the plan, each once in a stay. */
    public void takeUpPlannedTopics(String caseReference) {
        topics.takeUpPlanned(new CaseReference(caseReference));
    }

    /** Whole days from today to this date; below zero when it has passed, null when there is none. */
    public @Nullable Long daysUntil(String caseReference, @Nullable Date date) {
        return date == null
                ? null
                : ChronoUnit.DAYS.between(
                        LocalDate.now(clock.withZone(OSLO)), LocalDate.ofInstant(date.toInstant(), OSLO));
    }

    /** {@code none}, {@code code-7} or {@code code-6}. */
    public String addressBlock(String caseReference) {
        return clients.addressBlock(new CaseReference(caseReference));
    }

    /** Whether a stay or the day service goes on for the client; if not, nobody else ends the contact. */
    public boolean isFollowed(String caseReference) {
        return FOLLOW.stream().anyMatch(process -> work.isRunning(process, new CaseReference(caseReference)));
    }
}
