/** Who has seen or written what, noted before the data is given out, in a chain that shows when somebody has been at it. */
@ApplicationModule(
        displayName = "Access log",
        allowedDependencies = {"process", "crypto"})
@NullMarked
package no.krisesenter.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
