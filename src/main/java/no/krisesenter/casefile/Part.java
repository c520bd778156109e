package no.krisesenter.casefile;

import java.util.Arrays;

/** The part that a member of staff has in the care team of a case. */
public enum Part {
    CONTACT_PERSON("contact-person"),
    DEPUTY("deputy"),
    CHILD_CONTACT("child-contact"),
    /** Whoever registered the first contact, until a contact person has taken over. */
    FIRST_CONTACT("first-contact"),
    PROFESSIONAL_LEAD("professional-lead"),
    MEMBER("member");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Part of(String code) {
        return Arrays.stream(values())
                .filter(part -> part.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
