/** The typed facts: centre, case, client, child, care team, room and stay. */
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"process", "crypto", "audit"})
@NullMarked
package no.krisesenter.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
