package no.krisesenter.casefile;

import java.util.Arrays;

/** What kind of centre it is: for violence in close relations, for sexual abuse, or both. */
public enum CentreType {
    CRISIS_CENTRE("crisis-centre"),
    NOK_CENTRE("nok-centre"),
    COMBINED("combined");

    private final String code;

    CentreType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static CentreType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
