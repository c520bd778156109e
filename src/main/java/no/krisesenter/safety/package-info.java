/** Safety work: the threat, its level, the safety plan, and contact with the police. */
@ApplicationModule(
        displayName = "Stage 4 – safety",
        allowedDependencies = {"process", "casefile", "record", "deadlines"})
@NullMarked
package no.krisesenter.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
