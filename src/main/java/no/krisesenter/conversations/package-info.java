/** Conversations with adults, how often they are held, and the interpreters whom they need. */
@ApplicationModule(
        displayName = "Stage 10 – conversations",
        allowedDependencies = {"process", "casefile", "record", "crypto"})
@NullMarked
package no.krisesenter.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
