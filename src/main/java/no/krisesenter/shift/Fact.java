package no.krisesenter.shift;

import java.util.Map;
import no.krisesenter.process.CaseReference;

/**
 * Something that the next shift ought to know of a case: a short sentence without names.
 *
 * @param list which of the three lists it belongs to
 * @param onlyTeam whether it is work of the care team with somebody who does not live here, of which others on duty need not know
 */
record Fact(Kind list, CaseReference about, String what, boolean onlyTeam) {

    /** One that all on duty may know of. */
    Fact(Kind list, CaseReference about, String what) {
        this(list, about, what, false);
    }

    /** The three lists of a report. */
    enum Kind {
        HAPPENED("happened"),
        DUE("due"),
        WATCH("watch");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Key of the list in both forms. */
        String key() {
            return key;
        }
    }

    Map<String, Object> written() {
        return Map.of("list", list.name(), "about", about.value(), "what", what, "onlyTeam", onlyTeam);
    }

    static Fact read(Map<?, ?> written) {
        return new Fact(
                Kind.valueOf(String.valueOf(written.get("list"))),
                new CaseReference(String.valueOf(written.get("about"))),
                String.valueOf(written.get("what")),
                Boolean.TRUE.equals(written.get("onlyTeam")));
    }
}
