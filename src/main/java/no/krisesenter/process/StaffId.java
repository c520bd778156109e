package no.krisesenter.process;

/** A member of staff, by user id. */
public record StaffId(String value) {

    public StaffId {
        References.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
