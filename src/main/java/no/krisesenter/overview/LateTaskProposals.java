package no.krisesenter.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.overview.LateTasks.Told;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.OpenTasks;
import org.jspecify.annotations.Nullable;

/** Tells whoever follows up which task is late, in which case, whose it is, since when, how it stands, and who was reminded. */
class LateTaskProposals implements FormProposals {

    private final String form;
    private final OpenTasks tasks;
    private final LateTasks lateTasks;
    private final CaseNames cases;
    private final LeadersWords said;
    private final Clock clock;

    LateTaskProposals(
            String form, OpenTasks tasks, LateTasks lateTasks, CaseNames cases, LeadersWords said, Clock clock) {
        this.form = form;
        this.tasks = tasks;
        this.lateTasks = lateTasks;
        this.cases = cases;
        this.said = said;
        this.clock = clock;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> propose(OpenForm opened, CaseReference reference) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        if (opened.taskId() != null) {
            tasks.variable(opened.taskId(), "lateTaskId")
                    .flatMap(lateTasks::find)
                    .ifPresent(late -> tell(late, reference, known));
        }
        return known;
    }

    private void tell(Told late, CaseReference reference, Map<String, @Nullable Object> known) {
        known.put("lateWhat", late.what());
        known.put("lateCase", cases.aliases(List.of(reference)).getOrDefault(reference, "En sak som ikke finnes"));
        known.put("lateWhose", said.staff(late.staff()));
        known.put("lateSince", since(late));
        known.put("lateStands", stands(late));
        known.put("lateReminded", reminded(late));
    }

    private String since(Told late) {
        Instant due = late.due();
        if (due == null) {
            return "Uten frist";
        }
        Instant until = late.ended() == null ? clock.instant() : late.ended();
        return until.isAfter(due)
                ? "%s, %s over".formatted(LeadersWords.moment(due), HowLong.inWords(due, until))
                : LeadersWords.moment(due);
    }

    private static String stands(Told late) {
        if (late.ended() != null) {
            return "%s %s"
                    .formatted(
                            late.cancelled() ? "Trengs ikke lenger, avsluttet" : "Gjort",
                            LeadersWords.moment(late.ended()));
        }
        return late.taken() == null ? "Åpen, og ingen har tatt den" : "Åpen, tatt " + LeadersWords.moment(late.taken());
    }

    private String reminded(Told late) {
        return late.reminded() == null
                ? "Ingen er påminnet"
                : "%s, %s"
                        .formatted(
                                late.staff() == null ? "Alle som kan ta den" : said.staff(late.staff()),
                                LeadersWords.moment(late.reminded()));
    }
}
