package no.krisesenter.audit;

import java.util.HexFormat;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the access log of one centre has found.
 *
 * @param rows links that fit
 * @param hash hash of the last link that fits
 * @param fault what does not fit, in Norwegian and without content; null when everything does
 */
record Verdict(
        CentreId centre,
        long rows,
        byte[] hash,
        int anchors,
        @Nullable String fault) {

    boolean isWhole() {
        return fault == null;
    }

    /** One line for whoever checks. */
    String sentence() {
        return fault == null
                ? "%s: OK. %d rader, %d ankre, siste kode %s.".formatted(centre, rows, anchors, shortHash())
                : "%s: BRUDD. %s %d rader før dette stemmer.".formatted(centre, fault, rows);
    }

    /** Enough of the hash to compare with a printout. */
    String shortHash() {
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}
