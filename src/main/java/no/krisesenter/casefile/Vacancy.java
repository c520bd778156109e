package no.krisesenter.casefile;

import no.krisesenter.process.ChildReference;
import org.jspecify.annotations.Nullable;

/**
 * A part in a care team that nobody has now.
 *
 * @param child the child to follow; only for a child contact
 */
public record Vacancy(Part part, @Nullable ChildReference child) {}
