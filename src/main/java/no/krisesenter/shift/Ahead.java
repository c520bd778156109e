package no.krisesenter.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.ChildCard;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Occupant;
import no.krisesenter.casefile.Occupants;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.OpenTasks.OpenTask;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/** Finds what is due during the next shift, and what to watch meanwhile. */
@Component
class Ahead {

    private static final Duration NEXT_SHIFT = Duration.ofHours(12);
    private static final Set<String> DANGEROUS = Set.of("high", "acute");
    private static final String GOING_HOME = "first-contact.going-home";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    /** Stages whose tasks are no business of a whole shift. */
    private static final Set<String> NOT_OF_THE_SHIFT = Set.of(
            "Frist som er gått ut",
            "Etterkontroll av nødtilgang",
            "Jeg kjenner denne personen",
            "Strengt fortrolig adresse",
            "Endre team");

    private final CaseFiles caseFiles;
    private final Children children;
    private final Occupants occupants;
    private final OpenTasks tasks;
    private final Answers answers;

    Ahead(CaseFiles caseFiles, Children children, Occupants occupants, OpenTasks tasks, Answers answers) {
        this.caseFiles = caseFiles;
        this.children = children;
        this.occupants = occupants;
        this.tasks = tasks;
        this.answers = answers;
    }

    List<Fact> due(CentreId centre, Instant now) {
        List<Fact> due = new ArrayList<>();
        for (CaseCard each : caseFiles.openAt(centre)) {
            for (OpenTask task : tasks.of(each.reference())) {
                Instant at = task.due();
                if (at != null && at.isBefore(now.plus(NEXT_SHIFT)) && !NOT_OF_THE_SHIFT.contains(task.stage())) {
                    String when = at.isBefore(now) ? "fristen gikk ut " : "frist ";
                    due.add(new Fact(
                            Fact.Kind.DUE,
                            each.reference(),
                            Wording.atMost(task.name() + ": " + when + Wording.at(at, now) + ".")));
                }
            }
        }
        return due;
    }

    List<Fact> watch(CentreId centre, Instant now) {
        List<Fact> watch = new ArrayList<>();
        for (Occupant each : occupants.of(centre)) {
            if (each.here()) {
                residents(each.reference()).forEach(what -> watch.add(watch(each.reference(), what)));
            } else {
                watch.add(watch(
                        each.reference(),
                        each.heldUntil() == null
                                ? "Er på vei hit."
                                : "Er på vei hit. Plassen holdes til " + Wording.at(each.heldUntil(), now) + "."));
            }
        }
        for (CaseCard each : caseFiles.openAt(centre)) {
            callBack(each.reference(), now)
                    .ifPresent(at -> watch.add(watch(
                            each.reference(),
                            "Avtalt tilbakeringing " + Wording.at(at, now) + ". Ring bare slik det er avtalt.")));
        }
        return watch;
    }

    private List<String> residents(CaseReference reference) {
        List<String> watch = new ArrayList<>();
        String level = caseFiles.get(reference).threatLevel();
        if (level != null && DANGEROUS.contains(level)) {
            String said = Wording.threat(level);
            watch.add(said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1) + ".");
        }
        long unmapped = children.of(reference).stream()
                .filter(ChildCard::isHere)
                .filter(child -> child.threatLevel() == null)
                .count();
        if (unmapped > 0) {
            watch.add("%d barn er ikke kartlagt for trusler ennå.".formatted(unmapped));
        }
        return watch;
    }

    private Optional<Instant> callBack(CaseReference reference, Instant now) {
        return answers.newest(reference, GOING_HOME)
                .filter(entry -> Boolean.TRUE.equals(entry.answers().get("safeCallBack")))
                .map(entry -> entry.answers().get("callBackAt"))
                .filter(String.class::isInstance)
                .map(at -> LocalDateTime.parse((String) at).atZone(OSLO).toInstant())
                .filter(at -> !at.isBefore(now) && at.isBefore(now.plus(NEXT_SHIFT)));
    }

    private static Fact watch(CaseReference about, String what) {
        return new Fact(Fact.Kind.WATCH, about, what);
    }
}
