/** Stage 9: what one shift hands over to the next. */
@ApplicationModule(
        displayName = "Stage 9 – Shift handover",
        allowedDependencies = {"process", "casefile", "record", "crypto", "audit"})
@NullMarked
package no.krisesenter.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
