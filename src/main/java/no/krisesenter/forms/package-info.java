/** What a form is: its schema, its check on the server, and the split of its answers. Knows no engine, no persons and no other module. */
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {})
@NullMarked
package no.krisesenter.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
