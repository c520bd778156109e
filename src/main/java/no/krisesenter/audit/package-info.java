/** Who has seen or written what, noted before the data is given out. */
@ApplicationModule(
        displayName = "Access log",
        allowedDependencies = {"process"})
@NullMarked
package no.krisesenter.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
