/** Seals what says who or why: one data key a client, wrapped by a key of the centre that is outside the database. */
@ApplicationModule(
        displayName = "Keys",
        allowedDependencies = {"process"})
@NullMarked
package no.krisesenter.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
