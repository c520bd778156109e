package no.krisesenter.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where journeys stand now. */
final class Stages {

    private static final Set<String> DANGER = Set.of("high", "acute");

    private Stages() {}

    static List<Board.Stage> of(List<Span> open, List<House> here, int threshold) {
        Map<String, House> living =
                here.stream().collect(Collectors.toMap(House::reference, stay -> stay, (one, other) -> one));
        Map<JourneyStage, List<String>> byStage = new TreeMap<>();
        placesByCase(open.stream())
                .forEach((reference, places) -> JourneyStage.of(places)
                        .ifPresent(stage -> byStage.computeIfAbsent(stage, none -> new ArrayList<>())
                                .add(reference)));
        return Stream.of(JourneyStage.values())
                .map(stage -> stage(stage, byStage.getOrDefault(stage, List.of()), living, threshold))
                .toList();
    }

    /** Cases that may only be counted are in the total and in nothing else. */
    private static Board.Stage stage(
            JourneyStage stage, List<String> references, Map<String, House> living, int threshold) {
        List<House> shown = references.stream()
                .map(living::get)
                .filter(stay -> stay != null && !stay.hidden())
                .map(Objects::requireNonNull)
                .toList();
        boolean small = references.size() < threshold || shown.isEmpty();
        return new Board.Stage(
                stage,
                references.size(),
                small
                        ? null
                        : (int) shown.stream()
                                .filter(stay -> stay.children() > 0)
                                .count(),
                small
                        ? null
                        : (int) shown.stream()
                                .filter(stay -> stay.level() != null && DANGER.contains(stay.level()))
                                .count());
    }

    private static Map<String, Collection<String>> placesByCase(Stream<Span> steps) {
        Map<String, Collection<String>> byCase = new LinkedHashMap<>();
        steps.filter(step -> step.reference() != null)
                .forEach(step -> byCase.computeIfAbsent(
                                Objects.requireNonNull(step.reference()), none -> new ArrayList<>())
                        .add(step.place()));
        return byCase;
    }
}
