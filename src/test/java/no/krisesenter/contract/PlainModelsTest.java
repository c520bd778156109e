package no.krisesenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.krisesenter.engine.models.Finding;
import no.krisesenter.engine.models.ModelCheck;
import no.krisesenter.forms.FormLibrary;
import no.krisesenter.forms.FormSchema;
import org.junit.jupiter.api.Test;

/** What the engine would refuse at its start is found when the project is built: the same check reads all our files. */
class PlainModelsTest {

    @Test
    void ourOwnModelsTablesAndFormsCarryNoCode() throws IOException {
        var forms = FormLibrary.onClasspath().all().stream().map(FormSchema::id).toList();
        var check = new ModelCheck(PlainModelsTest::isOffered, forms::contains);
        var findings = new ArrayList<Finding>();
        int files = 0;
        for (var folder : List.of("processes", "forms")) {
            try (var all = Files.walk(Path.of(folder))) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    files++;
                    findings.addAll(check.findings(file.getFileName().toString(), Files.readAllBytes(file)));
                }
            }
        }

        assertThat(findings).isEmpty();
        assertThat(files).isGreaterThan(100);
    }

    private static boolean isOffered(String bean, String method, int arguments) {
        return Code.beans().containsKey(bean)
                && Code.methods(Code.beans().get(bean))
                        .anyMatch(offered ->
                                offered.getName().equals(method) && offered.getParameterCount() == arguments);
    }
}
