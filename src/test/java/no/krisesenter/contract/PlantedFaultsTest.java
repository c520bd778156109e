package no.krisesenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the contract finds what is broken on purpose, and no other rule cries with it. */
class PlantedFaultsTest {

    private static final Material MATERIAL = Material.at(Path.of(""));
    private static final Map<Rule, List<Finding>> BEFORE = findings(MATERIAL);

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundByItsRuleAlone(Fault fault) {
        assertThat(newlyBroken(fault.planting().apply(MATERIAL))).containsExactly(fault.rule());
    }

    @Test
    void everyRuleIsBrokenOnceOnPurpose() {
        assertThat(faults().map(Fault::rule).collect(Collectors.toSet())).containsExactlyInAnyOrder(Rule.values());
    }

    static Stream<Fault> faults() {
        return PlantedFaults.all();
    }

    private static Set<Rule> newlyBroken(Material copy) {
        return Arrays.stream(Rule.values())
                .filter(rule -> {
                    var now = new HashSet<>(rule.findings(copy));
                    BEFORE.get(rule).forEach(now::remove);
                    return !now.isEmpty();
                })
                .collect(Collectors.toSet());
    }

    private static Map<Rule, List<Finding>> findings(Material material) {
        var all = new EnumMap<Rule, List<Finding>>(Rule.class);
        for (var rule : Rule.values()) {
            all.put(rule, rule.findings(material));
        }
        return all;
    }
}
