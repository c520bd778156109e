package no.krisesenter.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who a child is, told in a form about that child. */
@Component
@Order(3)
class ChildFacts implements FactKeeper {

    private static final String PREFIX = "child.";
    private static final Set<String> FACTS =
            Set.of("child.nickname", "child.birthYear", "child.gender", "child.companion", "child.allergy");

    private final Children children;

    ChildFacts(Children children) {
        this.children = children;
    }

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public void take(Submission submission) {
        Said said = Said.in(submission, FACTS);
        ChildReference about = submission.subject();
        if (about != null && !said.isNothing()) {
            children.note(children.held(about), said.withoutPrefix());
        }
    }

    @Override
    public Map<String, @Nullable Object> known(
            Set<String> facts, CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> all = new HashMap<>();
        if (child != null) {
            children.facts(child).forEach((fact, value) -> all.put(PREFIX + fact, value));
        }
        return Said.known(facts, all);
    }
}
