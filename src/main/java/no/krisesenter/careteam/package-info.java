/** Stage 9: who works with a case, who must not, and who alone may. */
@ApplicationModule(
        displayName = "Care team",
        allowedDependencies = {"process", "casefile", "access", "record", "crypto"})
@NullMarked
package no.krisesenter.careteam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
