/** The child as a user of its own: safety, conversations, plan and departure. */
@ApplicationModule(
        displayName = "Stage 5 – child follow-up",
        allowedDependencies = {"process", "casefile", "record", "deadlines"})
@NullMarked
package no.krisesenter.childfollowup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
