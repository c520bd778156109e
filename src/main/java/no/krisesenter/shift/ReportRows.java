package no.krisesenter.shift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.Standings;
import no.krisesenter.process.CaseBarriers;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The facts of a report as one reader sees them, by alias. Of a case that she must keep away from, or that only others may know of, there is
 * no row at all; nor of what a care team that she is not in does for somebody who does not live here. Each case that is left has been noted
 * first.
 */
@Component
class ReportRows {

    private static final String SECTION = "shift-handover";
    private static final String GRANT = "duty-card";
    private static final int MOST = 100;

    private final CaseBarriers barriers;
    private final Standings standings;
    private final CaseNames cases;
    private final AccessLog accessLog;

    ReportRows(CaseBarriers barriers, Standings standings, CaseNames cases, AccessLog accessLog) {
        this.barriers = barriers;
        this.standings = standings;
        this.cases = cases;
        this.accessLog = accessLog;
    }

    /** The three lists by key, with the words that the writer has put to each row. */
    Map<String, @Nullable Object> of(ShiftReport report, CentreId centre, StaffId reader, Map<String, ?> said) {
        List<Fact> facts = Arrays.stream(Fact.Kind.values())
                .flatMap(list -> newest(report.facts().stream()
                        .filter(fact -> fact.list() == list)
                        .filter(fact -> !barriers.of(fact.about()).stops(reader))
                        .filter(fact -> !fact.onlyTeam()
                                || standings.of(reader, fact.about()).member())
                        .toList()))
                .toList();
        Set<CaseReference> known = new LinkedHashSet<>();
        facts.forEach(fact -> known.add(fact.about()));
        known.forEach(each ->
                accessLog.note(new Access(Access.Action.READ, centre, reader, each, null, SECTION, null, GRANT)));
        Map<CaseReference, String> aliases = cases.aliases(known);
        Map<String, @Nullable Object> lists = new HashMap<>();
        for (Fact.Kind list : Fact.Kind.values()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (Fact fact : facts) {
                String alias = aliases.get(fact.about());
                if (fact.list() == list && alias != null) {
                    rows.add(row(alias, fact.what(), words(said.get(list.key()), alias, fact.what())));
                }
            }
            lists.put(list.key(), rows);
        }
        return lists;
    }

    /** A form takes so many rows, and a report after a long time without one must still be handed over. */
    private static Stream<Fact> newest(List<Fact> facts) {
        return facts.stream().skip(Math.max(0, facts.size() - MOST));
    }

    private static Map<String, @Nullable Object> row(String alias, String what, @Nullable Object words) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put(ShiftForms.WHOSE, alias);
        row.put(ShiftForms.WHAT, what);
        if (words != null) {
            row.put(ShiftForms.WORDS, words);
        }
        return row;
    }

    private static @Nullable Object words(@Nullable Object said, String alias, String what) {
        return said instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> (Map<?, ?>) row)
                        .filter(row -> alias.equals(row.get(ShiftForms.WHOSE)) && what.equals(row.get(ShiftForms.WHAT)))
                        .map(row -> row.get(ShiftForms.WORDS))
                        .filter(words -> words instanceof String text && !text.isBlank())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
