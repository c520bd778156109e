/** Emergency access: one case for one hour, with a reason, and with somebody else who looks at it afterwards. */
@ApplicationModule(
        displayName = "Emergency access",
        allowedDependencies = {"process", "crypto", "audit", "casefile", "access"})
@NullMarked
package no.krisesenter.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
