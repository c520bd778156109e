/** Mapping of needs, the plan for the stay, and how long the stay is to last. */
@ApplicationModule(
        displayName = "Stage 3 – planning",
        allowedDependencies = {"process", "casefile", "record", "deadlines"})
@NullMarked
package no.krisesenter.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
