/** What an installation is told at its start: under which profile it runs, on which database, and for which centres. */
@ApplicationModule(
        displayName = "Installation",
        allowedDependencies = {"process", "casefile"})
@NullMarked
package no.krisesenter.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
