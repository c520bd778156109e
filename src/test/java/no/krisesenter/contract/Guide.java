package no.krisesenter.contract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every task says which heading of the national guide it carries out; every heading says where it went. */
final class Guide {

    private static final Set<String> GUIDES = Set.of(
            "krisesenterveilederen",
            "krisesenter-og-nok",
            "plan-for-oppholdet",
            "nok-anbefalinger",
            "kommunens-innsats");
    private static final Pattern LINE = Pattern.compile("([a-z-]+),(\"[^\"]+\"|[^\",]+),(\"[^\"]+\"|[^\",]+)");
    private static final Pattern WHOLE = Pattern.compile("Helheten: prosessen ([a-z-]+)\\.");

    private Guide() {}

    static List<Finding> headings(Material material) {
        var known = table(material, new Findings()).keySet();
        var findings = new Findings();
        for (var model : material.models()) {
            for (var node : model.nodes()) {
                findings.addIf(
                        node.type().equals("userTask") && named(node).isEmpty(),
                        model.file(),
                        "%s names no heading of the guide.",
                        node.id());
                named(node).stream()
                        .filter(heading -> !known.contains(heading))
                        .forEach(heading ->
                                findings.add(model.file(), "%s names '%s', which is no heading.", node.id(), heading));
            }
        }
        return findings.all();
    }

    /** The last column holds the processes that carry a heading out, as the models say, or the reason why none does. */
    static List<Finding> table(Material material) {
        var findings = new Findings();
        var table = table(material, findings);
        var carriedOut = carriedOut(material);
        table.forEach((heading, where) -> {
            var processes = carriedOut.get(heading);
            findings.addIf(
                    processes != null && !where.equals(String.join(" ", processes)),
                    Material.HEADINGS,
                    "'%s' is carried out by %s.",
                    heading,
                    processes);
            var whole = WHOLE.matcher(where);
            findings.addIf(
                    whole.matches() && material.model(whole.group(1)).isEmpty(),
                    Material.HEADINGS,
                    "'%s' points to a process that is not there.",
                    heading);
        });
        return findings.all();
    }

    /** What a client can meet is carried out; the rest says what it is. */
    static List<Finding> reasons(Material material) {
        var findings = new Findings();
        Reasons.check(
                material, table(material, new Findings()), carriedOut(material).keySet(), findings);
        return findings.all();
    }

    /** Processes by heading. */
    private static Map<String, Set<String>> carriedOut(Material material) {
        Map<String, Set<String>> carriedOut = new HashMap<>();
        for (var model : material.models()) {
            model.nodes()
                    .forEach(node -> named(node)
                            .forEach(heading -> carriedOut
                                    .computeIfAbsent(heading, none -> new TreeSet<>())
                                    .add(model.id())));
        }
        return carriedOut;
    }

    private static Map<String, String> table(Material material, Findings findings) {
        var table = new LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        material.text(Material.HEADINGS).lines().skip(1).forEach(line -> {
            var columns = LINE.matcher(line);
            if (!columns.matches() || !GUIDES.contains(columns.group(1))) {
                findings.add(Material.HEADINGS, "the line '%s' cannot be read.", line);
                return;
            }
            var heading = columns.group(1) + "#" + bare(columns.group(2));
            findings.addIf(!seen.add(heading), Material.HEADINGS, "'%s' is there twice.", heading);
            table.put(heading, bare(columns.group(3)));
        });
        return table;
    }

    private static List<String> named(Tag node) {
        return Stream.of(node.property("guide").split(";"))
                .map(String::strip)
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    private static String bare(String column) {
        return column.startsWith("\"") ? column.substring(1, column.length() - 1) : column;
    }
}
