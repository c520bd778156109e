/** What clients have consented to: to whom, for what, from when until when; and what follows when they withdraw it. */
@ApplicationModule(
        displayName = "Consents",
        allowedDependencies = {"process", "crypto", "casefile", "record", "audit", "deadlines"})
@NullMarked
package no.krisesenter.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
