package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.crypto.Sensitive;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duty cards of those who live at a centre now. Whoever gives one out has asked who may see it, and has noted the look first. With a
 * strictly confidential address the card holds what the safety of the house needs and nothing by which somebody could be reached or known.
 */
@Repository
public class DutyCards {

    private final EntityManager entities;
    private final CaseFiles caseFiles;
    private final Clients clients;
    private final Children children;
    private final Stays stays;
    private final Clock clock;

    DutyCards(
            EntityManager entities, CaseFiles caseFiles, Clients clients, Children children, Stays stays, Clock clock) {
        this.entities = entities;
        this.caseFiles = caseFiles;
        this.clients = clients;
        this.children = children;
        this.stays = stays;
        this.clock = clock;
    }

    /** The cases whose client lives here now, by alias: nothing is opened. */
    @Transactional(readOnly = true)
    public List<CaseCard> present(CentreId centre) {
        return entities.createQuery("""
                        from CaseFile c where c.centre = :centre and exists (
                          select s from Stay s where s.caseReference = c.reference and s.openedAt is not null and s.closedAt is null)
                        order by c.alias
                        """, CaseFile.class).setParameter("centre", centre.value()).getResultList().stream()
                .map(CaseFile::card)
                .toList();
    }

    /** @throws java.util.NoSuchElementException when there is no such case */
    @Transactional(readOnly = true)
    public DutyCard of(CaseReference reference) {
        CaseCard card = caseFiles.get(reference);
        Map<String, @Nullable Object> identity = clients.identity(reference);
        AddressBlock block = AddressBlock.of(identity.get("addressBlock"));
        DutyCard whole = new DutyCard(
                reference,
                card.centre(),
                card.alias(),
                room(reference),
                card.threatLevel(),
                allergies(reference, identity),
                said(identity.get("notLetIn")),
                said(identity.get("safeContact")),
                interpreter(identity),
                block,
                ages(reference));
        return block == AddressBlock.CODE_6 ? whole.forTheHouse() : whole;
    }

    private @Nullable String room(CaseReference reference) {
        return stays.now(reference)
                .flatMap(stay -> Optional.ofNullable(stay.room()))
                .flatMap(room -> Optional.ofNullable(entities.find(Room.class, room)))
                .map(Room::name)
                .orElse(null);
    }

    private List<Sensitive<String>> allergies(CaseReference reference, Map<String, @Nullable Object> identity) {
        List<Sensitive<String>> allergies = new ArrayList<>();
        add(allergies, said(identity.get("allergy")));
        children.rows(reference).stream()
                .filter(Child::isHere)
                .forEach(child -> add(allergies, said(children.facts(child).get("allergy"))));
        return List.copyOf(allergies);
    }

    private static void add(List<Sensitive<String>> all, @Nullable Sensitive<String> one) {
        if (one != null && !all.contains(one)) {
            all.add(one);
        }
    }

    private List<AgeGroup> ages(CaseReference reference) {
        int year = clock.instant().atZone(clock.getZone()).getYear();
        return children.of(reference).stream()
                .filter(ChildCard::isHere)
                .map(child -> AgeGroup.in(year, child.birthYear()))
                .sorted()
                .toList();
    }

    private static @Nullable Sensitive<String> interpreter(Map<String, @Nullable Object> identity) {
        if (!Boolean.TRUE.equals(identity.get("interpreter"))) {
            return null;
        }
        Sensitive<String> language = said(identity.get("motherTongue"));
        return language == null ? Sensitive.of("") : language;
    }

    private static @Nullable Sensitive<String> said(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : Sensitive.of(value.toString());
    }
}
