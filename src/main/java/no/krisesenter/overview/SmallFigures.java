package no.krisesenter.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small figure is not divided into its parts: with so few, a part tells who is meant. Of nobody there is nothing to tell.
 *
 * @param threshold below how many
 */
record SmallFigures(int threshold) {

    boolean mayDivide(int whole) {
        return whole == 0 || whole >= threshold;
    }

    /** The part; null where the whole is too small. */
    @Nullable
    Integer part(int whole, int part) {
        return mayDivide(whole) ? part : null;
    }

    /** All parts of a whole; none where it is too small. */
    <T> List<T> parts(int whole, List<T> parts) {
        return mayDivide(whole) ? parts : List.of();
    }
}
