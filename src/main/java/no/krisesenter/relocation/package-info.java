/** Moving a client to another centre: everything is ready before, and only what she allows goes along. */
@ApplicationModule(
        displayName = "Stage 4 – relocation",
        allowedDependencies = {"process", "casefile", "record", "audit", "crypto"})
@NullMarked
package no.krisesenter.relocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
