package no.krisesenter.overview;

import java.util.List;
import java.util.function.Function;

/**
 * Things of which some may be counted only: those of cases that only named people may know of, and those that the reader must keep away from.
 *
 * @param listed what may be listed
 * @param unlisted how many more there are
 */
public record Counted<T>(List<T> listed, int unlisted) {

    static <R extends OfCase, T> Counted<T> of(List<R> rows, Function<R, T> shown) {
        List<R> open = rows.stream().filter(row -> !row.hidden()).toList();
        return new Counted<>(open.stream().map(shown).toList(), rows.size() - open.size());
    }

    public int total() {
        return listed.size() + unlisted;
    }

    /** Something that is about a case. */
    interface OfCase {
        boolean hidden();
    }
}
