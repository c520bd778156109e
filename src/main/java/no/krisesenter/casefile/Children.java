package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.krisesenter.crypto.Sensitive;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The children of the cases: registered, expected, here, or gone again. */
@Repository("childrenOfCases")
public class Children {

    static final String NICKNAME = "nickname";
    static final String BIRTH_YEAR = "birthYear";
    static final String GENDER = "gender";
    static final String COMPANION = "companion";

    private final EntityManager entities;
    private final CaseFiles caseFiles;
    private final Vault vault;
    private final ObjectProvider<AfterArrival> afterArrival;
    private final Clock clock;

    Children(
            EntityManager entities,
            CaseFiles caseFiles,
            Vault vault,
            ObjectProvider<AfterArrival> afterArrival,
            Clock clock) {
        this.entities = entities;
        this.caseFiles = caseFiles;
        this.vault = vault;
        this.afterArrival = afterArrival;
        this.clock = clock;
    }

    /**
     * Registers a child that has come to live here now, during the stay. A child that is known by this nickname and has left comes back.
     *
     * @throws Refused when a child of this nickname lives here: it is followed up already, and no child is followed up twice
     */
    @Transactional
    public ChildReference arrived(CaseReference caseReference, String nickname, @Nullable Integer birthYear) {
        caseFiles.hold(caseReference);
        Child child =
                named(caseReference, nickname).orElseGet(() -> register(caseReference, Map.of(NICKNAME, nickname)));
        if (child.isHere()) {
            throw new Refused(
                    "child-lives-here",
                    "Et barn med dette kallenavnet bor her og følges opp allerede. Er det et annet barn, så gi det et kallenavn som skiller dem. Ingenting er lagret.");
        }
        if (birthYear != null) {
            note(child, Map.of(BIRTH_YEAR, birthYear));
        }
        arrive(child, clock.instant());
        return child.reference();
    }

    /** A child moves out while the others stay. */
    @Transactional
    public void left(ChildReference reference) {
        held(reference).leave(clock.instant());
    }

    /** @throws NoSuchElementException when there is no such child */
    @Transactional(readOnly = true)
    public ChildCard get(ChildReference reference) {
        return card(row(reference));
    }

    /** Every child of the case, in the order in which they were registered. */
    @Transactional(readOnly = true)
    public List<ChildCard> of(CaseReference caseReference) {
        return rows(caseReference).stream().map(this::card).toList();
    }

    /**
     * The case to which a child belongs.
     *
     * @throws NoSuchElementException when there is no such child
     */
    @Transactional(readOnly = true)
    public CaseReference caseOf(ChildReference reference) {
        return row(reference).caseReference();
    }

    /** References of the children who live here now, in the order in which they were registered. */
    @Transactional(readOnly = true)
    public List<String> hereNow(CaseReference caseReference) {
        return rows(caseReference).stream()
                .filter(Child::isHere)
                .map(child -> child.reference().value())
                .toList();
    }

    /** @param level low, medium, high or acute */
    @Transactional
    public void noteThreatLevel(ChildReference reference, String level) {
        held(reference).rate(ThreatLevels.require(level));
    }

    /** Registers a child without saying that it lives here. */
    Child register(CaseReference caseReference, Map<String, ? extends @Nullable Object> facts) {
        ChildReference reference = ChildReference.create();
        byte[] sealed = vault.sealMap(caseFiles.owner(caseReference), Child.place(reference), facts);
        Child child = new Child(reference, caseReference, sealed, afterTheOthers(caseReference));
        entities.persist(child);
        entities.flush();
        return child;
    }

    /** Now, but later than every sibling, so that children who are registered at once keep the order of the list. */
    private Instant afterTheOthers(CaseReference caseReference) {
        Instant now = clock.instant();
        List<Child> siblings = rows(caseReference);
        if (siblings.isEmpty()) {
            return now;
        }
        Instant next = siblings.get(siblings.size() - 1).registeredAt().plus(1, ChronoUnit.MICROS);
        return next.isAfter(now) ? next : now;
    }

    void note(Child child, Map<String, ? extends @Nullable Object> changed) {
        Map<String, @Nullable Object> facts = new HashMap<>(facts(child));
        facts.putAll(changed);
        child.keep(vault.sealMap(caseFiles.owner(child.caseReference()), Child.place(child.reference()), facts));
    }

    Map<String, @Nullable Object> facts(Child child) {
        return vault.openMap(caseFiles.owner(child.caseReference()), Child.place(child.reference()), child.facts());
    }

    Map<String, @Nullable Object> facts(ChildReference reference) {
        return facts(row(reference));
    }

    /** The child is to live here: from now on when the client does already, else from when she arrives. */
    void expect(Child child, boolean clientIsHere) {
        child.expect();
        if (clientIsHere) {
            arrive(child, clock.instant());
        }
    }

    private void arrive(Child child, Instant at) {
        child.arrive(at);
        entities.flush();
        afterArrival.forEach(each -> each.arrived(child.caseReference(), child.reference()));
    }

    void arriveAll(CaseReference caseReference, Instant at) {
        rows(caseReference).stream().filter(Child::isExpected).forEach(child -> arrive(child, at));
    }

    void leaveAll(CaseReference caseReference, Instant at) {
        rows(caseReference).stream().filter(Child::isHere).forEach(child -> child.leave(at));
    }

    Optional<Child> named(CaseReference caseReference, String nickname) {
        return rows(caseReference).stream()
                .filter(child -> nickname.strip().equalsIgnoreCase(nicknameOf(facts(child))))
                .findFirst();
    }

    List<Child> rows(CaseReference caseReference) {
        return entities.createQuery(
                        "from Child c where c.caseReference = :case order by c.registeredAt, c.reference", Child.class)
                .setParameter("case", caseReference.value())
                .getResultList();
    }

    Child held(ChildReference reference) {
        Child child = row(reference);
        caseFiles.hold(child.caseReference());
        entities.refresh(child);
        return child;
    }

    private Child row(ChildReference reference) {
        Child child = entities.find(Child.class, reference.value());
        if (child == null) {
            throw new NoSuchElementException("There is no such child.");
        }
        return child;
    }

    private ChildCard card(Child child) {
        Map<String, @Nullable Object> facts = facts(child);
        return new ChildCard(
                child.reference(),
                child.caseReference(),
                Sensitive.of(nicknameOf(facts)),
                facts.get(BIRTH_YEAR) instanceof Number year ? year.intValue() : null,
                child.arrivedAt(),
                child.leftAt(),
                child.threatLevel());
    }

    private static String nicknameOf(Map<String, @Nullable Object> facts) {
        return facts.get(NICKNAME) instanceof String name ? name : "Barn uten kallenavn";
    }
}
