package no.krisesenter.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The children of a client as a list in a form about the case. A child is known by its nickname; a row with a new nickname is a new child,
 * and a child that is not in the list is left alone. Listed while nobody has arrived yet, a child is expected to arrive.
 */
@Component
@Order(4)
class ChildrenListFacts implements FactKeeper {

    private static final String FACT = "case.children";
    private static final List<String> KEYS =
            List.of(Children.NICKNAME, Children.BIRTH_YEAR, Children.GENDER, Children.COMPANION);

    private final CaseFiles caseFiles;
    private final Children children;
    private final Stays stays;

    ChildrenListFacts(CaseFiles caseFiles, Children children, Stays stays) {
        this.caseFiles = caseFiles;
        this.children = children;
        this.stays = stays;
    }

    @Override
    public Set<String> facts() {
        return Set.of(FACT);
    }

    @Override
    public void take(Submission submission) {
        if (!(submission.facts().get(FACT) instanceof List<?> rows)) {
            return;
        }
        CaseReference reference = submission.caseReference();
        caseFiles.hold(reference);
        boolean clientIsHere = stays.now(reference).filter(Stay::isOpen).isPresent();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> values) {
                takeRow(reference, said(values), clientIsHere);
            }
        }
    }

    @Override
    public Map<String, @Nullable Object> known(
            Set<String> facts, CaseReference reference, @Nullable ChildReference child) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Child each : children.rows(reference)) {
            rows.add(Said.known(Set.copyOf(KEYS), children.facts(each)));
        }
        return rows.isEmpty() ? Map.of() : Said.known(facts, Map.of(FACT, rows));
    }

    private void takeRow(CaseReference reference, Map<String, @Nullable Object> said, boolean clientIsHere) {
        if (said.isEmpty()) {
            return;
        }
        said.putIfAbsent(Children.NICKNAME, "Barn " + (children.rows(reference).size() + 1));
        String nickname = String.valueOf(said.get(Children.NICKNAME));
        Child child = children.named(reference, nickname).orElseGet(() -> children.register(reference, Map.of()));
        children.note(child, said);
        if (!child.isHere()) {
            children.expect(child, clientIsHere);
        }
    }

    private static Map<String, @Nullable Object> said(Map<?, ?> row) {
        Map<String, @Nullable Object> said = new HashMap<>();
        for (String key : KEYS) {
            Object value = row.get(key);
            if (value != null && !value.toString().isBlank()) {
                said.put(key, value instanceof String text ? text.strip() : value);
            }
        }
        return said;
    }
}
