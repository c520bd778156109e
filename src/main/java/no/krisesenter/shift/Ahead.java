package no.krisesenter.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.CentreFiles;
import no.krisesenter.casefile.ChildCard;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Occupant;
import no.krisesenter.casefile.Occupants;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.OpenTasks.OpenTask;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Written;
import no.krisesenter.record.Written.Work;
import org.springframework.stereotype.Component;

/** Finds what is due during the next shift, and what to watch meanwhile. */
@Component
class Ahead {

    private static final Duration NEXT_SHIFT = Duration.ofHours(12);
    /** No call back is agreed for a time further ahead than this. */
    private static final Duration LONG_AGO = Duration.ofDays(60);

    private static final Set<String> DANGEROUS = Set.of("high", "acute");
    private static final String GOING_HOME = "first-contact.going-home";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final CaseFiles caseFiles;
    private final Children children;
    private final Occupants occupants;
    private final OpenTasks tasks;
    private final Answers answers;
    private final Written written;
    private final CentreFiles files;

    Ahead(
            CaseFiles caseFiles,
            Children children,
            Occupants occupants,
            OpenTasks tasks,
            Answers answers,
            Written written,
            CentreFiles files) {
        this.written = written;
        this.files = files;
        this.caseFiles = caseFiles;
        this.children = children;
        this.occupants = occupants;
        this.tasks = tasks;
        this.answers = answers;
    }

    /** @param house whom all on duty know */
    List<Fact> due(CentreId centre, Set<CaseReference> house, Instant now) {
        List<Fact> due = new ArrayList<>();
        tasks.dueBefore(centre, now.plus(NEXT_SHIFT)).forEach((about, all) -> {
            if (!files.isOne(about)) {
                all.stream()
                        .filter(task -> ShiftWork.isOne(task.process()))
                        .forEach(task -> due.add(new Fact(
                                Fact.Kind.DUE,
                                about,
                                said(task, now),
                                !house.contains(about) && !ShiftWork.isOfDuty(task.process()))));
            }
        });
        return due;
    }

    private static String said(OpenTask task, Instant now) {
        Instant at = Objects.requireNonNull(task.due());
        String when = at.isBefore(now) ? "fristen gikk ut " : "frist ";
        return Wording.atMost(task.name() + ": " + when + Wording.at(at, now) + ".");
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
        written.between(centre, now.minus(LONG_AGO), now).stream()
                .filter(each -> each.form().equals(GOING_HOME))
                .map(Work::caseReference)
                .distinct()
                .forEach(each -> callBack(each, now)
                        .ifPresent(at -> watch.add(watch(
                                each,
                                "Avtalt tilbakeringing " + Wording.at(at, now) + ". Ring bare slik det er avtalt."))));
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
