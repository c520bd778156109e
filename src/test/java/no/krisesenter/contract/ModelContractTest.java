package no.krisesenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.krisesenter.testing.NewRoutine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models, forms, tables, deadlines, messages, groups and code name the same things; nothing named is missing, nothing there is unused. */
class ModelContractTest {

    private static final Material MATERIAL = Material.at(Path.of(""));
    private static final Material WITH_A_NEW_ROUTINE = withANewRoutine();

    @ParameterizedTest
    @EnumSource(Rule.class)
    void isKept(Rule rule) {
        assertThat(rule.findings(MATERIAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void isKeptByARoutineThatADesignerAdds(Rule rule) {
        assertThat(rule.findings(WITH_A_NEW_ROUTINE)).isEmpty();
    }

    private static Material withANewRoutine() {
        var material = MATERIAL;
        for (var file : NewRoutine.files().entrySet()) {
            material = material.put(file.getKey(), file.getValue());
        }
        return material;
    }
}
