/** Conversations for clients who do not live at the centre. */
@ApplicationModule(
        displayName = "Stage 7 – Day service",
        allowedDependencies = {"process", "casefile", "record", "deadlines"})
@NullMarked
package no.krisesenter.dayservice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
