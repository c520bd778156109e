/** Pages of our own beside Tasklist: the duty card, the client folder, who has read it, emergency access, and what leaders see. */
@ApplicationModule(
        displayName = "Workplace",
        allowedDependencies = {
            "process",
            "crypto",
            "casefile",
            "record",
            "access",
            "audit",
            "emergency",
            "overview",
            "careteam",
            "shift",
            "consent",
            "coordination"
        })
@NullMarked
package no.krisesenter.workplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
