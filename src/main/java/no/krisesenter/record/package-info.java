/** What has been written about a case: sealed entries with revisions, and drafts. */
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"process", "crypto", "audit", "casefile", "access"})
@NullMarked
package no.krisesenter.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
