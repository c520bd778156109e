package no.krisesenter.casefile;

import java.time.Instant;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A part in the care team of a case.
 *
 * @param child the child that a child contact follows; null for the other parts
 * @param until null while it lasts
 */
public record TeamMember(
        StaffId staff,
        Part part,
        @Nullable ChildReference child,
        Instant since,
        @Nullable Instant until) {}
