package no.krisesenter.shift;

import java.util.Map;
import no.krisesenter.process.CaseReference;

/**
 * Something that the next shift ought to know of a case: a short sentence without names.
 *
 * @param list which of the three lists it belongs to
 */
record Fact(Kind list, CaseReference about, String what) {

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
        return Map.of("list", list.name(), "about", about.value(), "what", what);
    }

    static Fact read(Map<?, ?> written) {
        return new Fact(
                Kind.valueOf(String.valueOf(written.get("list"))),
                new CaseReference(String.valueOf(written.get("about"))),
                String.valueOf(written.get("what")));
    }
}
