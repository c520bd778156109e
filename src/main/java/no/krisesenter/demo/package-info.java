/** The demonstration: an own database, centres, members of staff and journeys in different stages. Active in the profile {@code demo} only; in
 * {@code production} it looks that nothing of it is there. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"process", "casefile", "forms", "accessreview", "coordination"})
@NullMarked
package no.krisesenter.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
