/** Who may see which case, and why: every reading and writing of a record asks here first. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"process", "casefile", "audit"})
@NullMarked
package no.krisesenter.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
