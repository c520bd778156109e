package no.krisesenter.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Under which heading of the client folder an action stands: the one that its model names, else the one that most others of its stage name. The
 * headings come in the order of the journey, which is that of the stages' folders.
 */
final class ActionGroups {

    /** Where neither the model nor its stage names a heading. */
    static final String OTHER = "Annet";

    private final ModelFolders folders;
    private final Map<String, String> ofStages;
    private final List<String> order;

    ActionGroups(List<Begun> all, ModelFolders folders) {
        this.folders = folders;
        var byJourney = all.stream()
                .sorted(Comparator.comparing(this::place)
                        .thenComparing(begun -> begun.model().getKey()))
                .toList();
        this.ofStages = named(byJourney);
        this.order = byJourney.stream().map(this::of).distinct().toList();
    }

    String of(Begun begun) {
        return begun.group().or(() -> stage(begun).map(ofStages::get)).orElse(OTHER);
    }

    /** The order of the headings; what has none comes last. */
    Comparator<String> inOrder() {
        return Comparator.<String, Boolean>comparing(OTHER::equals).thenComparing(order::indexOf);
    }

    private Map<String, String> named(List<Begun> byJourney) {
        Map<String, Map<String, Long>> counted = byJourney.stream()
                .filter(begun -> begun.group().isPresent() && stage(begun).isPresent())
                .collect(Collectors.groupingBy(
                        begun -> stage(begun).orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                begun -> begun.group().orElseThrow(), LinkedHashMap::new, Collectors.counting())));
        return counted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> most(each.getValue())));
    }

    /** The first of those that are named most often. */
    private static String most(Map<String, Long> counted) {
        return counted.entrySet().stream()
                .reduce((first, second) -> second.getValue() > first.getValue() ? second : first)
                .orElseThrow()
                .getKey();
    }

    private Optional<String> stage(Begun begun) {
        return folders.of(begun.model().getKey());
    }

    private int place(Begun begun) {
        return stage(begun).map(ModelFolders::place).orElse(Integer.MAX_VALUE);
    }
}
