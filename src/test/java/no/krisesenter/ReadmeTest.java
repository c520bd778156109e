package no.krisesenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README derives from models is what the models say. */
class ReadmeTest {

    private static final Path MODELS = Path.of("processes");

    @Test
    void theTableOfTheJourneyNamesEveryModelAndWhatItIsAbout() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        for (var model : models()) {
            assertThat(readme).contains(row(model));
        }
    }

    @Test
    void everyModelHasAPictureThatIsNotOlderThanItself() throws Exception {
        for (var model : models()) {
            var picture = Path.of("src/docs/models", slug(model) + ".svg");
            assertThat(picture).exists();
            assertThat(Files.readString(picture))
                    .as("%s: render the models again (npm run render in src/docs/models)", picture)
                    .contains("<!-- model " + sha256(model) + " -->");
        }
    }

    private static List<Path> models() throws IOException {
        try (var files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static String row(Path model) throws IOException {
        var xml = Files.readString(model);
        return "| %s | [%s](src/docs/models/%s.svg) | %s |"
                .formatted(
                        model.getParent().getFileName(),
                        first(xml, "<bpmn:process [^>]*name=\"([^\"]*)\""),
                        slug(model),
                        first(xml, "<bpmn:documentation>([^<]*?\\.)(?: |<)"));
    }

    private static String slug(Path model) {
        return model.getFileName().toString().replace(".bpmn", "");
    }

    private static String first(String xml, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(xml);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String sha256(Path model) throws Exception {
        var text = Files.readString(model).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }
}
