package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import no.krisesenter.crypto.CentreKeys;
import no.krisesenter.process.CentreId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The centres of this installation. None is without its keys: the start stops when they are missing. */
@Repository
public class Centres implements SmartInitializingSingleton {

    private final EntityManager entities;
    private final CentreKeys keys;

    Centres(EntityManager entities, CentreKeys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** Adds a centre, unless it is there already. */
    @Transactional
    public void add(CentreId id, String name, CentreType type) {
        keys.require(id);
        if (entities.find(Centre.class, id.value()) == null) {
            entities.persist(new Centre(id, name, type));
        }
    }

    @Transactional(readOnly = true)
    public Optional<CentreCard> find(CentreId id) {
        return Optional.ofNullable(entities.find(Centre.class, id.value())).map(Centre::card);
    }

    /** All centres by name. */
    @Transactional(readOnly = true)
    public List<CentreCard> all() {
        return entities.createQuery("from Centre c order by c.name", Centre.class).getResultList().stream()
                .map(Centre::card)
                .toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        entities.createQuery("from Centre c order by c.id", Centre.class)
                .getResultList()
                .forEach(centre -> keys.require(centre.card().id()));
    }
}
