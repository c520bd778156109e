/** Who somebody is: how often a password may be tried, on which device, and whom a provider of identities vouches for. Knows no engine. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"process"})
@NullMarked
package no.krisesenter.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
