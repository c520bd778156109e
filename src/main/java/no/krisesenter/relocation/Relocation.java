package no.krisesenter.relocation;

import java.util.Set;
import no.krisesenter.process.CaseReference;

/**
 * Something that has been handed over.
 *
 * @param from the case at the centre that the client leaves
 * @param to the case that was opened for her at the other centre
 * @param parts codes of what she has allowed
 * @param received whether the other centre has acknowledged it
 */
record Relocation(CaseReference from, CaseReference to, Set<String> parts, boolean received) {}
