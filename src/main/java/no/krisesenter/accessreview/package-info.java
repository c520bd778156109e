/** Every week somebody goes through who has looked into records, and nobody goes through their own looks. */
@ApplicationModule(
        displayName = "Access review",
        allowedDependencies = {"process", "audit", "casefile"})
@NullMarked
package no.krisesenter.accessreview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
