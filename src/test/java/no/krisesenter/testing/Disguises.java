package no.krisesenter.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a text looks when somebody has packed it away: what a search for it must know. */
final class Disguises {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Disguises() {}

    /** As text: as it is, as hexadecimal bytes in three encodings, as Base64 of these wherever it begins, escaped for an address or a script. */
    static Set<String> asText(String text) {
        var disguises = new LinkedHashSet<>(List.of(text, text.toLowerCase(), text.toUpperCase()));
        for (var encoding : ENCODINGS) {
            var bytes = text.getBytes(encoding);
            disguises.add(HexFormat.of().formatHex(bytes));
            disguises.add(HexFormat.of().withUpperCase().formatHex(bytes));
            for (int start = 0; start < 3; start++) {
                var whole = Arrays.copyOfRange(bytes, start, start + (bytes.length - start) / 3 * 3);
                disguises.add(Base64.getEncoder().encodeToString(whole));
                disguises.add(Base64.getUrlEncoder().encodeToString(whole));
            }
        }
        disguises.add(HexFormat.ofDelimiter("")
                .withPrefix("%")
                .withUpperCase()
                .formatHex(text.getBytes(StandardCharsets.UTF_8)));
        disguises.add(text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()));
        return disguises;
    }

    /** As bytes: all of the above, and the letters themselves two bytes each. */
    static List<byte[]> asBytes(String text) {
        var disguises = new LinkedHashSet<String>();
        asText(text).forEach(each -> disguises.add(latin(each.getBytes(StandardCharsets.UTF_8))));
        ENCODINGS.forEach(each -> disguises.add(latin(text.getBytes(each))));
        return disguises.stream()
                .map(each -> each.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
