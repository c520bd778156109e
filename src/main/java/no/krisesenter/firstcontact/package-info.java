/** From the first call or knock on the door until help is chosen together. */
@ApplicationModule(
        displayName = "Stage 1 – First contact",
        allowedDependencies = {"process", "casefile", "record", "deadlines"})
@NullMarked
package no.krisesenter.firstcontact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
