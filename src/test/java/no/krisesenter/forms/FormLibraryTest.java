package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormLibraryTest {

    private final FormLibrary library = FormLibrary.onClasspath();

    @Test
    void everyFormOfTheApplicationCanBeUsed() throws IOException {
        List<String> files;
        try (var paths = Files.walk(Path.of("forms"))) {
            files = paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.substring(0, name.length() - ".form".length()))
                    .toList();
        }
        assertThat(library.all()).extracting(FormSchema::id).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void anEmptySubmissionOfAnyFormLacksAnswersAndNothingElse() {
        for (FormSchema form : library.all()) {
            Outcome outcome = Desk.with(form).submits(Map.of());
            List<Violation> violations = outcome instanceof Rejected rejected ? rejected.violations() : List.of();
            assertThat(violations)
                    .as(form.id())
                    .allMatch(violation -> violation.rule().equals("required"));
        }
    }

    @Test
    void formsAreFoundById() {
        FormSchema any = library.all().iterator().next();
        assertThat(library.get(any.id())).isSameAs(any);
        assertThatThrownBy(() -> library.get("no.such-form"))
                .isExactlyInstanceOf(UnusableForm.class)
                .hasMessage("There is no form no.such-form");
    }
}
