package no.krisesenter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class AnchorFilesTest {

    @TempDir
    Path directory;

    @Test
    void withoutThePropertyTheStartStops() {
        assertThatThrownBy(() -> files("", "demo"))
                .isInstanceOf(AnchorsMissing.class)
                .hasMessageStartingWith("Sett krisesenter.audit.anchor-directory til en mappe utenfor databasen");
    }

    @Test
    void inProductionAMissingDirectoryStopsTheStartAndNoneIsMade() {
        var missing = directory.resolve("missing");

        assertThatThrownBy(() -> files(missing.toString(), "production"))
                .isInstanceOf(AnchorsMissing.class)
                .hasMessage(
                        "Mappen %1$s i krisesenter.audit.anchor-directory finnes ikke"
                                + " / The directory %1$s in krisesenter.audit.anchor-directory does not exist.",
                        missing);
        assertThat(missing).doesNotExist();
    }

    @Test
    void theDemonstrationMakesItsDirectory() {
        var made = directory.resolve("made");

        assertThat(files(made.toString(), "demo").centres()).isEmpty();
        assertThat(made).isDirectory();
    }

    @Test
    void theStartSaysInOneSentenceWhatIsMissing() {
        assertThat(new AnchorsMissingAnalyzer()
                        .analyze(AnchorsMissing.noProperty())
                        .getDescription())
                .isEqualTo(AnchorsMissing.noProperty().getMessage());
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(AnchorsMissingAnalyzer.class);
    }

    private static AnchorFiles files(String path, String profile) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new AnchorFiles(path, environment);
    }
}
