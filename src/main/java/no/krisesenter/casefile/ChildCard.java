package no.krisesenter.casefile;

import java.time.Instant;
import no.krisesenter.crypto.Sensitive;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import org.jspecify.annotations.Nullable;

/**
 * A child as the stages see it.
 *
 * @param nickname what the child is called in the house
 * @param birthYear four digits; null when it is not known
 * @param arrivedAt null when the child is expected or lives elsewhere
 * @param leftAt null while the child lives here
 * @param threatLevel low, medium, high or acute; null when nobody has rated it
 */
public record ChildCard(
        ChildReference reference,
        CaseReference caseReference,
        Sensitive<String> nickname,
        @Nullable Integer birthYear,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String threatLevel) {

    public boolean isHere() {
        return arrivedAt != null && leftAt == null;
    }
}
