package no.krisesenter.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import no.krisesenter.process.CentreId;

@Entity
@Table(schema = "record", name = "centre")
class Centre {

    @Id
    private String id;

    private String name;
    private String type;

    @SuppressWarnings("NullAway.Init")
    protected Centre() {}

    Centre(CentreId id, String name, CentreType type) {
        this.id = id.value();
        this.name = name;
        this.type = type.code();
    }

    CentreCard card() {
        return new CentreCard(new CentreId(id), name, CentreType.of(type));
    }
}
