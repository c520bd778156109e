/** Working with other agencies: who they are, what has been asked of them, and what they have answered. */
@ApplicationModule(
        displayName = "Coordination with other agencies",
        allowedDependencies = {"process", "crypto", "casefile", "record", "audit", "deadlines"})
@NullMarked
package no.krisesenter.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
