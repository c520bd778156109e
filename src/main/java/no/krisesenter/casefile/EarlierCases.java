package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The line of cases of somebody who comes back, newest first, and with it the number of each stay. Who she is may be told long after she has
 * moved in: her stays are counted anew when the cases are linked.
 */
@Component
class EarlierCases {

    private final EntityManager entities;

    EarlierCases(EntityManager entities) {
        this.entities = entities;
    }

    /** From now on this case follows that one, or none; its row is held. */
    void link(CaseFile caseFile, @Nullable CaseReference earlier) {
        caseFile.follows(earlier);
        Stay last = earlier == null ? null : lastOf(earlier).orElse(null);
        for (Stay stay : stays(caseFile.reference())) {
            stay.follows(last);
            last = stay;
        }
        entities.flush();
    }

    /** The newest other stay of the same case or, when it has none, of the cases before it. */
    Optional<Stay> before(Stay stay) {
        List<Stay> others = stays(stay.caseReference()).stream()
                .filter(other -> !other.id().equals(stay.id()))
                .toList();
        CaseReference earlier = row(stay.caseReference()).card().previousCase();
        return others.isEmpty()
                ? Optional.ofNullable(earlier).flatMap(this::lastOf)
                : Optional.of(others.get(others.size() - 1));
    }

    /** This case and those before it, newest first. */
    Set<CaseReference> andEarlier(CaseReference reference) {
        Set<CaseReference> line = new LinkedHashSet<>();
        CaseReference next = reference;
        while (next != null && line.add(next)) {
            next = row(next).card().previousCase();
        }
        return line;
    }

    /** Every stay of one case, oldest first. */
    List<Stay> stays(CaseReference reference) {
        return entities.createQuery(
                        "from Stay s where s.caseReference = :case order by s.number, s.preparedAt", Stay.class)
                .setParameter("case", reference.value())
                .getResultList();
    }

    private Optional<Stay> lastOf(CaseReference reference) {
        for (CaseReference each : andEarlier(reference)) {
            List<Stay> stays = stays(each);
            if (!stays.isEmpty()) {
                return Optional.of(stays.get(stays.size() - 1));
            }
        }
        return Optional.empty();
    }

    private CaseFile row(CaseReference reference) {
        return entities.find(CaseFile.class, reference.value());
    }
}
