package no.krisesenter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import no.krisesenter.process.CentreId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class CentreKeysTest {

    private static final CentreId CENTRE = new CentreId("bergen");

    @TempDir
    Path directory;

    @Test
    void withoutThePropertyTheStartStops() {
        assertThatThrownBy(() -> keys("", "demo"))
                .isInstanceOf(KeysMissing.class)
                .hasMessage("Sett krisesenter.keys.directory til mappen som har nøklene til sentrene"
                        + " / Set krisesenter.keys.directory to the directory that holds the keys of the centres.");
    }

    @Test
    void inProductionAMissingDirectoryStopsTheStart() {
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> keys(missing.toString()))
                .isInstanceOf(KeysMissing.class)
                .hasMessage(
                        "Mappen %1$s i krisesenter.keys.directory finnes ikke"
                                + " / The directory %1$s in krisesenter.keys.directory does not exist.",
                        missing);
    }

    @Test
    void inProductionAMissingKeyStopsTheStartAndNoneIsMade() throws Exception {
        Path file = directory.resolve("bergen.json");

        assertThatThrownBy(() -> keys(directory.toString()).require(CENTRE))
                .isInstanceOf(KeysMissing.class)
                .hasMessage(
                        "Nøkkelfilen %1$s mangler eller kan ikke leses i mappen fra krisesenter.keys.directory"
                                + " / The key file %1$s is missing or unreadable in the directory from krisesenter.keys.directory.",
                        file);
        assertThat(file).doesNotExist();
    }

    @Test
    void aDamagedKeyFileStopsTheStart() throws Exception {
        keys(directory.toString(), "demo").require(CENTRE);
        Files.writeString(directory.resolve("bergen.json"), "{}");

        assertThatThrownBy(() -> keys(directory.toString(), "demo").require(CENTRE))
                .isInstanceOf(KeysMissing.class);
    }

    @Test
    void aKeyThatOthersMayReadStopsTheStart() throws Exception {
        keys(directory.toString(), "demo").require(CENTRE);
        Files.setPosixFilePermissions(directory.resolve("bergen.json"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> keys(directory.toString()).require(CENTRE))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining("må bare kunne leses av eieren");
    }

    @Test
    void inTheDemonstrationMissingKeysAreMadeOnceAndBelongToTheirOwnerAlone() throws Exception {
        Path fresh = directory.resolve("keys");

        keys(fresh.toString(), "demo").require(CENTRE);
        byte[] first = Files.readAllBytes(fresh.resolve("bergen.json"));
        keys(fresh.toString(), "demo").require(CENTRE);

        assertThat(fresh).isDirectoryContaining("glob:**/bergen.json");
        assertThat(Files.readAllBytes(fresh.resolve("bergen.json"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("bergen.json"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
    }

    @Test
    void whoStartsTheApplicationReadsOneSentence() {
        KeysMissing missing = KeysMissing.noProperty();

        assertThat(new KeysMissingAnalyzer()
                        .analyze(new IllegalStateException("a page of stack", missing))
                        .getDescription())
                .isEqualTo(missing.getMessage());
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
                .contains(KeysMissingAnalyzer.class.getName());
    }

    @Test
    void theOperatorMakesAKeyOnceAndProductionStartsWithIt() throws Exception {
        String[] arguments = {directory.toString(), CENTRE.value()};
        MakeCentreKey.main(arguments);

        keys(directory.toString()).require(CENTRE);
        assertThatThrownBy(() -> MakeCentreKey.main(arguments)).hasMessage("The centre has a key already.");
    }

    @Test
    void equalNumbersHaveEqualIndexesWithinACentreOnly() throws Exception {
        BlindIndex index = new BlindIndex(keys(directory.toString(), "test"));
        CentreId other = new CentreId("oslo");

        assertThat(index.ofPhone(CENTRE, "+47 900 00 001").get(0))
                .hasSize(32)
                .isEqualTo(index.ofPhone(CENTRE, "90000001").get(0))
                .isEqualTo(index.ofPhone(CENTRE, "0047 90000001").get(0))
                .isNotEqualTo(index.ofPhone(other, "90000001").get(0))
                .isNotEqualTo(index.ofBirthNumber(CENTRE, "90000001").get(0));
        assertThat(index.ofPhone(CENTRE, "ukjent")).isEmpty();
    }

    @Test
    void aFileThatIsReplacedIsReadAgainAndOneThatIsBrokenIsNot() throws Exception {
        Path file = directory.resolve("bergen.json");
        CentreKeys running = keys(directory.toString(), "test");
        running.require(CENTRE);
        int first = running.of(CENTRE).version();
        CentreKeyFile.read(file).withANewVersion().replace(file);
        int same = running.of(CENTRE).version();
        CentreKeyFile.read(file).withTheNewestInUse().replace(file);
        int second = running.of(CENTRE).version();
        Files.writeString(file, "{}");

        assertThat(same).isEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(running.of(CENTRE).version()).isEqualTo(second);
        Files.delete(file);
        assertThat(running.of(CENTRE).version()).isEqualTo(second);
        assertThat(file).doesNotExist();
    }

    @Test
    void aSensitiveValueShowsStarsOnly() {
        assertThat(Sensitive.of("Kari")).hasToString("***").isEqualTo(Sensitive.of("Kari"));
        assertThat(Sensitive.of("Kari").reveal()).isEqualTo("Kari");
    }

    private static CentreKeys keys(String directory, String... profiles) throws Exception {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new CentreKeys(directory, environment);
    }
}
