package no.krisesenter.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import no.krisesenter.crypto.LogSeal;
import no.krisesenter.process.CentreId;

/**
 * How long the chain of a centre was at a moment, and its last hash, signed. Kept outside the database, so that a chain that has been cut or
 * written anew does not fit it.
 *
 * @param count number of the last link, from 1
 * @param signature Ed25519, 64 bytes
 */
record Anchor(CentreId centre, Instant at, long count, byte[] hash, byte[] signature) {

    static Anchor sign(LogSeal seal, CentreId centre, Instant at, Link last) {
        return new Anchor(
                centre, at, last.seq(), last.hash(), seal.sign(centre, message(centre, at, last.seq(), last.hash())));
    }

    boolean isSigned(LogSeal seal) {
        return seal.hasSigned(centre, message(centre, at, count, hash), signature);
    }

    /** One line of the file of the centre. */
    String line() {
        return String.join(" ", at.toString(), String.valueOf(count), hex(hash), hex(signature));
    }

    /** @throws IllegalArgumentException when the line is no anchor */
    static Anchor read(CentreId centre, String line) {
        String[] part = line.split(" ");
        if (part.length != 4) {
            throw new IllegalArgumentException("This line is no anchor.");
        }
        try {
            return new Anchor(
                    centre,
                    Instant.parse(part[0]),
                    Long.parseLong(part[1]),
                    HexFormat.of().parseHex(part[2]),
                    HexFormat.of().parseHex(part[3]));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("This line is no anchor.", e);
        }
    }

    private static byte[] message(CentreId centre, Instant at, long count, byte[] hash) {
        return String.join("|", "access-log", centre.value(), at.toString(), String.valueOf(count), hex(hash))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
