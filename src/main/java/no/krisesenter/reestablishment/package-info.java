/** Departure, return to the perpetrator, follow-up after the stay, and closure. */
@ApplicationModule(
        displayName = "Stage 6 – re-establishment",
        allowedDependencies = {"process", "casefile", "record", "deadlines"})
@NullMarked
package no.krisesenter.reestablishment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
