/** The journey as a whole: what is reported into it while it runs. */
@ApplicationModule(
        displayName = "Stage 0 – client journey",
        allowedDependencies = {"process", "casefile", "record", "deadlines"})
@NullMarked
package no.krisesenter.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
