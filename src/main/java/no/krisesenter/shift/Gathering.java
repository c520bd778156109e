package no.krisesenter.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.casefile.Movement;
import no.krisesenter.casefile.Movements;
import no.krisesenter.process.CaseFacts;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.FormWords;
import no.krisesenter.record.Written;
import no.krisesenter.record.Written.Work;
import org.springframework.stereotype.Component;

/** Finds what has happened since the last report: times, levels and titles of tasks, never what was written in them. */
@Component
class Gathering {

    private static final int ENOUGH_TITLES = 4;
    private static final String THREAT_RATED = "safety-work.set-level";

    private final Movements movements;
    private final Written written;
    private final FormWords words;
    private final CaseFacts facts;

    Gathering(Movements movements, Written written, FormWords words, CaseFacts facts) {
        this.movements = movements;
        this.written = written;
        this.words = words;
        this.facts = facts;
    }

    /** @param house whom all on duty know */
    List<Fact> happened(CentreId centre, Set<CaseReference> house, Instant from, Instant until) {
        List<Fact> happened = new ArrayList<>();
        movements
                .between(centre, from, until)
                .forEach(each -> happened.add(fact(each.reference(), moved(each, until))));
        Map<Whose, Set<String>> done = new LinkedHashMap<>();
        Set<CaseReference> rated = new LinkedHashSet<>();
        for (Work each : written.between(centre, from, until)) {
            if (ShiftWork.isOneOf(each.form())) {
                words.of(each.form())
                        .ifPresent(form -> done.computeIfAbsent(Whose.of(each, house), any -> new LinkedHashSet<>())
                                .add(form.title()));
            }
            if (each.form().equals(THREAT_RATED)) {
                rated.add(each.caseReference());
            }
        }
        rated.forEach(each -> happened.add(new Fact(
                Fact.Kind.HAPPENED,
                each,
                "Trusselnivået er satt. Nå: " + Wording.threat(facts.threatLevel(each)) + ".",
                !house.contains(each))));
        done.forEach((each, titles) -> happened.add(
                new Fact(Fact.Kind.HAPPENED, each.reference(), done(List.copyOf(titles)), each.onlyTeam())));
        return happened;
    }

    private static String moved(Movement movement, Instant until) {
        String at = Wording.at(movement.at(), until);
        return switch (movement.kind()) {
            case CONTACT -> "Tok kontakt " + at + ".";
            case ARRIVED -> "Flyttet inn " + at + ".";
            case LEFT -> "Flyttet ut " + at + ".";
        };
    }

    private static String done(List<String> titles) {
        int more = titles.size() - ENOUGH_TITLES;
        String said = String.join(", ", titles.subList(0, Math.min(ENOUGH_TITLES, titles.size())));
        return Wording.atMost("Gjort: " + said + (more > 0 ? " og %d til".formatted(more) : "") + ".");
    }

    private static Fact fact(CaseReference about, String what) {
        return new Fact(Fact.Kind.HAPPENED, about, what);
    }

    private record Whose(CaseReference reference, boolean onlyTeam) {

        static Whose of(Work work, Set<CaseReference> house) {
            return new Whose(
                    work.caseReference(),
                    !house.contains(work.caseReference()) && !ShiftWork.isOfDuty(ShiftWork.process(work.form())));
        }
    }
}
