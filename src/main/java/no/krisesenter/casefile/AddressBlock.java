package no.krisesenter.casefile;

import org.jspecify.annotations.Nullable;

/** How far the police have ordered an address to be protected, from the weakest to the strongest (politiet.no, adressesperre). */
public enum AddressBlock {
    NONE("none"),
    /** Fortrolig: public bodies may know the address. */
    CODE_7("code-7"),
    /** Strengt fortrolig: the address is not even in the population register. */
    CODE_6("code-6");

    private final String code;

    AddressBlock(String code) {
        this.code = code;
    }

    /** As forms and variables say it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such grade; null means that nobody has asked, and is none */
    public static AddressBlock of(@Nullable Object code) {
        for (AddressBlock each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        if (code == null) {
            return NONE;
        }
        throw new IllegalArgumentException("There is no such address block.");
    }

    public boolean isWeakerThan(AddressBlock other) {
        return compareTo(other) < 0;
    }
}
