package no.krisesenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models, forms, tables, deadlines, messages, groups and code name the same things; nothing named is missing, nothing there is unused. */
class ModelContractTest {

    private static final Material MATERIAL = Material.at(Path.of(""));

    @ParameterizedTest
    @EnumSource(Rule.class)
    void isKept(Rule rule) {
        assertThat(rule.findings(MATERIAL)).isEmpty();
    }
}
