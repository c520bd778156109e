package no.krisesenter.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where journeys stand now. */
final class Stages {

    private static final Set<String> DANGER = Set.of("high", "acute");

    private Stages() {}

    static List<Board.Stage> of(List<Span> open, List<House> here, SmallFigures small) {
        Map<String, House> living =
                here.stream().collect(Collectors.toMap(House::reference, stay -> stay, (one, other) -> one));
        Map<JourneyStage, List<String>> byStage = new TreeMap<>();
        placesByCase(open.stream())
                .forEach((reference, places) -> JourneyStage.of(places)
                        .ifPresent(stage -> byStage.computeIfAbsent(stage, none -> new ArrayList<>())
                                .add(reference)));
        return Stream.of(JourneyStage.values())
                .map(stage -> stage(stage, byStage.getOrDefault(stage, List.of()), living, small))
                .toList();
    }

    /** Cases that may only be counted are in the total and in nothing else. */
    private static Board.Stage stage(
            JourneyStage stage, List<String> references, Map<String, House> living, SmallFigures small) {
        List<House> shown = references.stream()
                .map(living::get)
                .filter(stay -> stay != null && !stay.hidden())
                .map(Objects::requireNonNull)
                .toList();
        boolean divides = small.mayDivide(references.size()) && !shown.isEmpty();
        return new Board.Stage(
                stage,
                references.size(),
                divides ? count(shown, stay -> stay.children() > 0) : null,
                divides ? count(shown, stay -> stay.level() != null && DANGER.contains(stay.level())) : null);
    }

    private static int count(List<House> stays, Predicate<House> which) {
        return (int) stays.stream().filter(which).count();
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
