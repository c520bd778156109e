package no.krisesenter.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Looks for texts in bytes, in every disguise at once, also inside gzip. Leaps over what cannot be one (Wu and Manber), since there is much to look at. */
public final class ByteSearch {

    private static final int BLOCKS = 1 << 16;
    private static final int UNPACK_AT_MOST = 1 << 20;

    private final int shortest;
    private final int[] leaps = new int[BLOCKS];
    private final List<List<byte[]>> ending = new ArrayList<>();

    public ByteSearch(String... texts) {
        var patterns = Arrays.stream(texts)
                .flatMap(text -> Disguises.asBytes(text).stream())
                .toList();
        shortest = patterns.stream().mapToInt(pattern -> pattern.length).min().orElseThrow();
        Arrays.fill(leaps, shortest - 1);
        for (int block = 0; block < BLOCKS; block++) {
            ending.add(null);
        }
        patterns.forEach(this::learn);
    }

    private void learn(byte[] pattern) {
        for (int at = 0; at <= shortest - 2; at++) {
            var block = block(pattern, at);
            leaps[block] = Math.min(leaps[block], shortest - 2 - at);
        }
        var last = block(pattern, shortest - 2);
        if (ending.get(last) == null) {
            ending.set(last, new ArrayList<>());
        }
        ending.get(last).add(pattern);
    }

    /** Whether one of the texts is in there. */
    public boolean isIn(byte[] bytes) {
        return isPlainlyIn(bytes) || isPackedIn(bytes);
    }

    private boolean isPlainlyIn(byte[] bytes) {
        for (int at = shortest - 2; at < bytes.length - 1; ) {
            int block = block(bytes, at);
            if (leaps[block] > 0) {
                at += leaps[block];
                continue;
            }
            var start = at - (shortest - 2);
            for (var pattern : ending.get(block)) {
                if (Arrays.equals(
                        bytes, start, Math.min(bytes.length, start + pattern.length), pattern, 0, pattern.length)) {
                    return true;
                }
            }
            at++;
        }
        return false;
    }

    private boolean isPackedIn(byte[] bytes) {
        for (int at = 0; at < bytes.length - 2; at++) {
            if (bytes[at] == 0x1f
                    && bytes[at + 1] == (byte) 0x8b
                    && bytes[at + 2] == 8
                    && isPlainlyIn(unpack(bytes, at))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] unpack(byte[] bytes, int from) {
        var unpacked = new byte[UNPACK_AT_MOST];
        int length = 0;
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            for (int read; (read = packed.read(unpacked, length, unpacked.length - length)) > 0; ) {
                length += read;
            }
        } catch (IOException endOrNotPacked) {
            // as far as it went
        }
        return Arrays.copyOf(unpacked, length);
    }

    private static int block(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
