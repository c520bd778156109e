/** How long there is for each routine: the deadline table, what a centre has changed in it, and the Norwegian calendar. */
@ApplicationModule(displayName = "Deadlines", allowedDependencies = "process")
@NullMarked
package no.krisesenter.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
