package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.crypto.Ids;
import no.krisesenter.crypto.Owner;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stays. A client has one at a time; forms prepare it by saying room or time, a stage opens it on arrival and closes it on departure. */
@Repository
public class Stays {

    static final String DESTINATION = "destination";

    private final EntityManager entities;
    private final CaseFiles caseFiles;
    private final Children children;
    private final EarlierCases earlierCases;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    Stays(
            EntityManager entities,
            CaseFiles caseFiles,
            Children children,
            EarlierCases earlierCases,
            Vault vault,
            Ids ids,
            Clock clock) {
        this.entities = entities;
        this.caseFiles = caseFiles;
        this.children = children;
        this.earlierCases = earlierCases;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The client has arrived, with every child that was expected. Room and time are what the forms have said; the time is now when they said
     * none. Which stay it follows is known now: a place may have been held before anybody recognised her.
     *
     * @throws Refused when the client lives here already, also on an earlier case
     */
    @Transactional
    public void open(CaseReference reference) {
        Stay stay = active(reference);
        if (stay.isOpen() || livesHereOnAnEarlierCase(reference)) {
            throw new Refused(
                    "stay-already-open", "Klienten har allerede et opphold. Avslutt det før du registrerer et nytt.");
        }
        stay.follows(earlierCases.before(stay).orElse(null));
        stay.open(clock.instant());
        entities.flush();
        children.arriveAll(reference, stay.arrivedAt() == null ? clock.instant() : stay.arrivedAt());
    }

    /**
     * The client has left, and every child with her.
     *
     * @throws Refused when nobody lives here on this case
     */
    @Transactional
    public void close(CaseReference reference) {
        caseFiles.hold(reference);
        Stay stay = now(reference)
                .filter(Stay::isOpen)
                .orElseThrow(() -> new Refused("no-stay", "Det er ikke registrert noe opphold som varer."));
        stay.close(clock.instant());
        entities.flush();
        children.leaveAll(reference, stay.leftAt() == null ? clock.instant() : stay.leftAt());
    }

    /** Gives back the place that was kept for somebody who does not come after all; nothing happens when there is none. */
    @Transactional
    public void cancelPreparation(CaseReference reference) {
        held(reference).filter(stay -> !stay.isOpen()).ifPresent(entities::remove);
    }

    /** The stay that is prepared or open. */
    @Transactional(readOnly = true)
    public Optional<StayCard> current(CaseReference reference) {
        return now(reference).map(this::card);
    }

    /** Every stay of the case, oldest first. */
    @Transactional(readOnly = true)
    public List<StayCard> of(CaseReference reference) {
        return earlierCases.stays(reference).stream().map(this::card).toList();
    }

    /** The stay that is prepared or open, prepared now if there is none; the case is held. */
    Stay active(CaseReference reference) {
        return held(reference).orElseGet(() -> prepare(reference));
    }

    /** The stay that is prepared or open, as it is now; the case is held. */
    Optional<Stay> held(CaseReference reference) {
        caseFiles.hold(reference);
        Optional<Stay> stay = now(reference);
        stay.ifPresent(entities::refresh);
        return stay;
    }

    Optional<Stay> now(CaseReference reference) {
        return entities
                .createQuery("from Stay s where s.caseReference = :case and s.closedAt is null", Stay.class)
                .setParameter("case", reference.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    Map<String, @Nullable Object> facts(Stay stay) {
        return vault.openMap(caseFiles.owner(stay.caseReference()), Stay.place(stay.id()), stay.facts());
    }

    void note(Stay stay, Map<String, ? extends @Nullable Object> changed) {
        Map<String, @Nullable Object> facts = new HashMap<>(facts(stay));
        facts.putAll(changed);
        stay.keep(vault.sealMap(caseFiles.owner(stay.caseReference()), Stay.place(stay.id()), facts));
    }

    private Stay prepare(CaseReference reference) {
        Owner owner = caseFiles.owner(reference);
        var id = ids.next();
        Stay stay = new Stay(id, reference, owner, vault.sealMap(owner, Stay.place(id), Map.of()), clock.instant());
        stay.follows(earlierCases.before(stay).orElse(null));
        entities.persist(stay);
        entities.flush();
        return stay;
    }

    private boolean livesHereOnAnEarlierCase(CaseReference reference) {
        return earlierCases.andEarlier(reference).stream()
                .filter(earlier -> !earlier.equals(reference))
                .anyMatch(earlier -> now(earlier).filter(Stay::isOpen).isPresent());
    }

    private StayCard card(Stay stay) {
        return stay.card(facts(stay).get(DESTINATION) instanceof String code ? code : null);
    }
}
