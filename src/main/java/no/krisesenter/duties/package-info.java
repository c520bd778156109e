/** Duties towards the law and towards others: to report, to avert, to keep secret. */
@ApplicationModule(
        displayName = "Duties",
        allowedDependencies = {"process"})
@NullMarked
package no.krisesenter.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
