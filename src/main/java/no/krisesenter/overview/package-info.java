/** What leaders see: where journeys stand, what is late, and how that moves, from steps that the engine tells of and from plain columns of the case file. */
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {"process"})
@NullMarked
package no.krisesenter.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
