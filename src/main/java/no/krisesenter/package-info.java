/** Krisesenter: the process application of crisis centres and Nok. centres. One module is one direct sub-package. */
@NullMarked
package no.krisesenter;

import org.jspecify.annotations.NullMarked;
