package no.krisesenter.planning;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.Refused;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/**
 * Takes up topics: by hand whenever one waits to be taken up, by the mapping and the plan once in a stay. What runs does not wait, and is
 * not taken up again.
 */
@Component
class Topics {

    private static final String OPENED = "topics.opened";
    private static final String PROCESS = "topics";
    private static final String NOW = "now";
    private static final String LATER = "when-ready";

    private final Messages messages;
    private final ProposedGoals proposed;
    private final Goals goals;
    private final Answers answers;
    private final PresentStay stay;
    private final OpenTasks work;

    Topics(Messages messages, ProposedGoals proposed, Goals goals, Answers answers, PresentStay stay, OpenTasks work) {
        this.messages = messages;
        this.proposed = proposed;
        this.goals = goals;
        this.answers = answers;
        this.stay = stay;
        this.work = work;
    }

    /** One line of topics for a case, however often its owner comes and goes. */
    void open(CaseReference reference) {
        if (!work.isRunning(PROCESS, reference)) {
            messages.startAnother(OPENED, reference, Map.of());
        }
    }

    /** @throws Refused when it is under way already, or nobody waits for topics of this case */
    void takeUp(CaseReference reference, Topic topic) {
        if (!messages.isAwaited(topic.message(), reference)) {
            throw new Refused("topic-not-awaited", TopicsNotNow.SENTENCE + " Ingenting er lagret.");
        }
        messages.send(topic.message(), reference, Map.of());
    }

    /** What the mapping shows cannot wait for a plan: no money, nowhere to live, a permit that hangs on the marriage. */
    void takeUpUrgent(CaseReference reference) {
        takeUpOnce(
                reference,
                proposed.rows(reference).stream()
                        .map(Said::new)
                        .filter(goal -> goal.is("urgency", NOW))
                        .flatMap(Topics::topic));
    }

    /** What client and contact person have put into the plan, and neither wait with nor have done or dropped. */
    void takeUpPlanned(CaseReference reference) {
        takeUpOnce(
                reference,
                goals.newest(reference).stream()
                        .flatMap(rows -> rows.stream().map(Said::new))
                        .filter(goal -> !goal.is("status", "reached") && !goal.is("status", "dropped"))
                        .filter(goal -> !goal.is("urgency", LATER) || goal.is("status", "ongoing"))
                        .flatMap(Topics::topic));
    }

    private static Stream<Topic> topic(Said goal) {
        return Topic.of(String.valueOf(goal.answers().get("theme"))).stream();
    }

    private void takeUpOnce(CaseReference reference, Stream<Topic> topics) {
        Instant began = stay.began(reference);
        topics.distinct()
                .filter(topic -> messages.isAwaited(topic.message(), reference))
                .filter(topic -> answers.newest(reference, topic.firstForm())
                        .filter(entry -> !entry.at().isBefore(began))
                        .isEmpty())
                // mapping and plan may be done in the same minute: what is under way by then is no failure
                .forEach(topic ->
                        messages.tellAll(topic.message(), reference, Map.of("caseReference", reference.value())));
    }
}
