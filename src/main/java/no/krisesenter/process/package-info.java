/** The port between our stages and a process engine: what we tell it and what it asks. Knows no engine and no persons. */
@ApplicationModule(
        displayName = "Process port",
        allowedDependencies = {})
@NullMarked
package no.krisesenter.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
