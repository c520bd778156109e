package no.krisesenter.process;

/** A centre: the tenant to which every case, task and history row belongs. */
public record CentreId(String value) {

    public CentreId {
        References.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
