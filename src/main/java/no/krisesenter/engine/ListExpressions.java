package no.krisesenter.engine;

import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The expressions of our own task lists, letter by letter, and no other. Stock Camunda 7.24 evaluates whatever stands in the sub-queries of
 * a task query, for anybody who is signed in (CVE-2026-109432).
 */
@Component
final class ListExpressions implements ExpressionGuard {

    static final String CURRENT_USER = "${currentUser()}";
    static final String CURRENT_GROUPS = "${currentUserGroups()}";
    static final String NOW = "${now()}";
    static final String MIDNIGHT = "${dateTime().plusDays(1).withTimeAtStartOfDay().toDate()}";

    private static final Set<String> OURS = Set.of(CURRENT_USER, CURRENT_GROUPS, NOW, MIDNIGHT);

    @Override
    public void check(String expression) {
        if (!OURS.contains(expression)) {
            throw new NotThisWay(
                    "expression-in-a-query",
                    "Et søk kan ikke regne ut noe. Bruk listene som er laget, eller søk med faste verdier.");
        }
    }
}
