package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.krisesenter.crypto.Ids;
import no.krisesenter.crypto.Owner;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases. Whatever changes a case holds its row first, so that two people who complete tasks of one case wait for each other. */
@Repository
public class CaseFiles {

    private static final String LEGAL_BASIS = "case.legalBasis";

    private final EntityManager entities;
    private final Vault vault;
    private final Aliases aliases;
    private final CareTeams careTeams;
    private final Barriers barriers;
    private final EarlierCases earlierCases;
    private final Ids ids;
    private final Clock clock;

    CaseFiles(
            EntityManager entities,
            Vault vault,
            Aliases aliases,
            CareTeams careTeams,
            Barriers barriers,
            EarlierCases earlierCases,
            Ids ids,
            Clock clock) {
        this.entities = entities;
        this.vault = vault;
        this.aliases = aliases;
        this.careTeams = careTeams;
        this.barriers = barriers;
        this.earlierCases = earlierCases;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a case for somebody we do not know yet: new client, new key, new alias. Whoever opens it is the first of its care team. */
    @Transactional
    public CaseReference open(CentreId centre, StaffId by) {
        CaseReference reference = openWithoutTeam(centre);
        careTeams.begin(reference, by);
        return reference;
    }

    /** The same for somebody who is on the way from another centre, before anybody here has taken her on. */
    @Transactional
    public CaseReference openWithoutTeam(CentreId centre) {
        Owner owner = new Owner(centre, ids.next());
        CaseReference reference = CaseReference.create();
        vault.createKey(owner);
        entities.persist(new Client(owner, vault.sealMap(owner, Client.place(owner.client()), Map.of())));
        entities.persist(new CaseFile(
                reference,
                owner,
                aliases.next(centre),
                vault.sealMap(owner, CaseFile.place(reference), Map.of()),
                clock.instant()));
        entities.flush();
        return reference;
    }

    @Transactional(readOnly = true)
    public Optional<CaseCard> find(CaseReference reference) {
        return Optional.ofNullable(entities.find(CaseFile.class, reference.value()))
                .map(CaseFile::card);
    }

    /** The case that people at this centre speak of by this alias, in whatever letters they type it. */
    @Transactional(readOnly = true)
    public Optional<CaseCard> find(CentreId centre, String alias) {
        return entities
                .createQuery(
                        "from CaseFile c where c.centre = :centre and lower(c.alias) = lower(:alias)", CaseFile.class)
                .setParameter("centre", centre.value())
                .setParameter("alias", alias.strip())
                .getResultList()
                .stream()
                .findFirst()
                .map(CaseFile::card);
    }

    /** The cases that exist among these. */
    @Transactional(readOnly = true)
    public List<CaseCard> find(Collection<CaseReference> references) {
        return entities
                .createQuery("from CaseFile c where c.reference in :references", CaseFile.class)
                .setParameter(
                        "references",
                        references.stream().map(CaseReference::value).toList())
                .getResultList()
                .stream()
                .map(CaseFile::card)
                .toList();
    }

    /** @throws NoSuchElementException when there is no such case */
    @Transactional(readOnly = true)
    public CaseCard get(CaseReference reference) {
        return row(reference).card();
    }

    /** Whose data the case holds: what the vault needs to seal and open. */
    @Transactional(readOnly = true)
    public Owner owner(CaseReference reference) {
        return row(reference).owner();
    }

    /** The open cases of a centre, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseCard> openAt(CentreId centre) {
        return entities
                .createQuery(
                        "from CaseFile c where c.centre = :centre and c.closedAt is null order by c.openedAt",
                        CaseFile.class)
                .setParameter("centre", centre.value())
                .getResultList()
                .stream()
                .map(CaseFile::card)
                .toList();
    }

    /** The open cases on whose care team somebody is, by alias. */
    @Transactional(readOnly = true)
    public List<CaseCard> openOf(StaffId staff, CentreId centre) {
        return of(staff, centre).stream().filter(CaseCard::isOpen).toList();
    }

    /** The cases on whose care team somebody is, closed ones too, by alias. */
    @Transactional(readOnly = true)
    public List<CaseCard> of(StaffId staff, CentreId centre) {
        return entities
                .createQuery("""
                        from CaseFile c where c.centre = :centre and exists (
                          select m from CareTeamMember m
                          where m.caseReference = c.reference and m.staff = :staff and m.toAt is null)
                        order by c.alias
                        """, CaseFile.class)
                .setParameter("centre", centre.value())
                .setParameter("staff", staff.value())
                .getResultList()
                .stream()
                .map(CaseFile::card)
                .toList();
    }

    /** Those of these cases that are open at a centre and not closed to this person, by alias. */
    @Transactional(readOnly = true)
    public List<CaseCard> openFor(StaffId staff, CentreId centre, Collection<CaseReference> among) {
        return find(among).stream()
                .filter(card -> card.isOpen()
                        && card.centre().equals(centre)
                        && !barriers.of(card.reference()).excluded().contains(staff))
                .sorted(Comparator.comparing(CaseCard::alias))
                .toList();
    }

    /** @param level low, medium, high or acute */
    @Transactional
    public void noteThreatLevel(CaseReference reference, String level) {
        hold(reference).rate(ThreatLevels.require(level));
    }

    /** Keeps on what basis the case is registered: the rules of the day on which it was decided. */
    @Transactional
    public void noteLegalBasis(CaseReference reference, String basis) {
        CaseFile row = hold(reference);
        Map<String, @Nullable Object> facts = new HashMap<>(facts(row));
        facts.put(LEGAL_BASIS, basis);
        row.keep(vault.sealMap(row.owner(), CaseFile.place(reference), facts));
    }

    /** Code of the basis on which the case is registered; empty before that was decided. */
    @Transactional(readOnly = true)
    public Optional<String> legalBasis(CaseReference reference) {
        return facts(row(reference)).get(LEGAL_BASIS) instanceof String basis ? Optional.of(basis) : Optional.empty();
    }

    /** @throws Refused while the client still lives here */
    @Transactional
    public void close(CaseReference reference) {
        CaseFile row = hold(reference);
        boolean lives = entities.createQuery(
                                "select count(*) from Stay s where s.caseReference = :case and s.openedAt is not null"
                                        + " and s.closedAt is null",
                                Long.class)
                        .setParameter("case", reference.value())
                        .getSingleResult()
                > 0;
        if (lives) {
            throw new Refused(
                    "case-has-a-stay",
                    "Saken kan ikke avsluttes så lenge oppholdet varer. Registrer utflyttingen først.");
        }
        entities.createQuery("update Stay s set s.closedAt = :now where s.caseReference = :case and s.closedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("case", reference.value())
                .executeUpdate();
        row.close(clock.instant());
    }

    /**
     * The client of this case has been here before, on an earlier one of the same centre; her stays are counted on from there.
     *
     * @throws Refused when it is no earlier case of this centre
     */
    @Transactional
    public void link(CaseReference reference, CaseReference earlier) {
        CaseFile row = hold(reference);
        CaseCard before = get(earlier);
        if (!before.centre().equals(row.card().centre())
                || !before.openedAt().isBefore(row.card().openedAt())) {
            throw new Refused(
                    "no-earlier-case", "Saken du valgte, er ikke en tidligere sak ved dette senteret. Velg en annen.");
        }
        earlierCases.link(row, earlier);
    }

    /**
     * Opens a closed case again.
     *
     * @throws Refused when the client is dead
     */
    @Transactional
    public void reopen(CaseReference reference) {
        requireNotFrozen(reference);
        hold(reference).close(null);
    }

    /** The client is dead: from now on nothing is taken out of the record of the case, and the case is never opened again. */
    @Transactional
    public void freeze(CaseReference reference) {
        hold(reference).freeze(clock.instant());
    }

    @Transactional(readOnly = true)
    public boolean isFrozen(CaseReference reference) {
        return row(reference).isFrozen();
    }

    /** @throws Refused when the client is dead */
    @Transactional(readOnly = true)
    public void requireNotFrozen(CaseReference reference) {
        if (isFrozen(reference)) {
            throw new Refused(
                    "case-is-frozen",
                    "Klienten er død, og saken er bevart slik den er. Den kan ikke åpnes igjen, og ingenting kan tas ut av den.");
        }
    }

    /** Holds the row of the case until the transaction ends, as it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdUntilDone(CaseReference reference) {
        hold(reference);
    }

    CaseFile hold(CaseReference reference) {
        CaseFile row = row(reference);
        entities.flush();
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    CaseFile row(CaseReference reference) {
        CaseFile row = entities.find(CaseFile.class, reference.value());
        if (row == null) {
            throw new NoSuchElementException("There is no such case.");
        }
        return row;
    }

    Map<String, @Nullable Object> facts(CaseFile row) {
        return vault.openMap(row.owner(), CaseFile.place(row.reference()), row.facts());
    }
}
