/** The only place that knows Camunda: form bridge, guards, identity, centres as tenants, history level, deployment of models. */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"process", "forms"})
@NullMarked
package no.krisesenter.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
