/** From the moment when the client stands in the door until she is received, safe and has a contact person. */
@ApplicationModule(
        displayName = "Stage 2 – Arrival",
        allowedDependencies = {"process", "casefile", "record", "deadlines"})
@NullMarked
package no.krisesenter.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
