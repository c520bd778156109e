package no.krisesenter.record;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.zip.GZIPOutputStream;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.DatabaseAtRest;
import no.krisesenter.testing.DatabaseSearch;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.ModelTest;
import no.krisesenter.testing.ServerFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.dao.DataAccessException;

/** The search of {@link CanaryTest} finds what is there, however it is written down: each word is planted, found, and taken away again. */
class CanarySearchTest extends ModelTest {

    @Autowired
    private Desks desks;

    @Autowired
    private ServletWebServerApplicationContext server;

    private DatabaseSearch search;
    private ServerFiles edges;

    @BeforeEach
    void listen() {
        search = new DatabaseSearch(database);
        edges = new ServerFiles(server, database);
    }

    @Test
    void theSearchHearsACanaryInEveryDisguise() throws Exception {
        var word = "Stillits";
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(("hun heter " + word).getBytes(StandardCharsets.UTF_8));
        }
        var disguises = new LinkedHashMap<String, Object>();
        disguises.put("text", "hun heter " + word + ".");
        disguises.put("bytea", ("hun heter " + word).getBytes(StandardCharsets.UTF_8));
        disguises.put("bytea ", ("hun heter " + word).getBytes(StandardCharsets.UTF_16));
        disguises.put("text ", base64("hun heter " + word));
        disguises.put("text  ", base64("x" + word + "!!"));
        disguises.put("text   ", base64("xx" + word + "!"));
        for (var disguise : disguises.entrySet()) {
            inATable(
                    disguise.getKey(),
                    disguise.getValue(),
                    () -> assertThat(search.tablesWith(word)).containsExactly("engine.\"disguise\": 1"));
        }
        inATable(
                "bytea",
                zipped.toByteArray(),
                () -> assertThat(search.packedColumnsWith(word)).containsExactly("engine.\"disguise\".seen"));
        assertThat(search.tablesWith(word)).isEmpty();
    }

    @Test
    void theSearchForWhatIsNewHearsWhatHasBeenWrittenSinceTheLastLook() {
        var word = "Havelle";
        assertThat(search.tablesWithNew(word)).isEmpty();
        inATable("text", "hun heter", () -> {
            assertThat(search.tablesWithNew(word)).isEmpty();
            database.update("update engine.disguise set seen = ?", "hun heter " + word);
            assertThat(search.tablesWithNew(word)).containsExactly("engine.\"disguise\": 1");
            assertThat(search.tablesWithNew(word)).isEmpty();
            database.update("insert into engine.disguise values (?)", word);
            assertThat(search.tablesWithNew(word)).containsExactly("engine.\"disguise\": 1");
            assertThat(search.tablesWith(word)).containsExactly("engine.\"disguise\": 2");
        });
    }

    @Test
    void theSearchHearsACanaryInTheDumpTheFilesAndTheLogOfTheServerAlsoAfterItHasBeenDeleted() {
        var word = "Gjerdesmett";
        var atRest = new DatabaseAtRest(database);
        inATable("text", "hun heter " + word, () -> {
            assertThat(atRest.placesWith(word)).contains("dump of engine.\"disguise\"");
            assertThat(atRest.filesWith(word)).anyMatch(file -> file.startsWith("base/"));
        });
        assertThat(atRest.placesWith(word)).isNotEmpty().allMatch(file -> file.startsWith("pg_wal/"));
    }

    @Test
    void theSearchHearsACanaryInAnAddressAndInAFileThatTomcatKeepsForATime() throws Exception {
        var word = "Heipiplerke";
        assertThat(edges.placesWith(word)).isEmpty();
        desks.of(VERA).browser().get("/camunda/app/tasklist/default/?name=" + word);
        assertThat(edges.placesWith(word)).singleElement().asString().startsWith("access_log");

        var upload = Files.writeString(edges.tomcat().resolve("upload.tmp"), "hun heter " + word);
        assertThat(edges.placesWith(word)).contains("upload.tmp");
        Files.delete(upload);

        assertThat(new Browser(desks.server()).page("/workplace/duty").status()).isEqualTo(302);
        assertThat(edges.requests())
                .anyMatch(line -> line.startsWith("\"GET /workplace/duty HTTP/1.1\" 302 to:")
                        && line.contains("/camunda/app/tasklist/default/"));
    }

    /** A statement that fails for what it holds, in each way in which the database may say so. */
    @Test
    void theDatabasesServerWritesNothingDownOfWhatAStatementHeldThatFailed() {
        var word = "Sivsanger";
        var centre = "insert into record.centre (id, name, type) values (?, ?, ?)";
        var failing = new LinkedHashMap<String, Runnable>();
        failing.put("violates check constraint", () -> database.update(centre, word, word, word.substring(0, 4)));
        failing.put("duplicate key value", () -> database.update(centre, "fjord", word, "crisis-centre"));
        failing.put("value too long", () -> database.update(centre, word.repeat(30), word, "crisis-centre"));
        failing.put("violates not-null constraint", () -> database.update(centre, word, null, "crisis-centre"));
        failing.put(
                "violates foreign key constraint",
                () -> database.update("insert into record.excluded_person values (?, ?, now())", word, word));
        failing.forEach((reason, statement) -> {
            assertThatThrownBy(statement::run).isInstanceOf(DataAccessException.class);
            assertThat(edges.linesOfTheDatabase()).as(reason).anyMatch(line -> line.contains(reason));
        });
        assertThat(edges.placesWith(word)).isEmpty();

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.execute("set local log_error_verbosity = 'default'");
            assertThatThrownBy(failing.get("violates check constraint")::run).isInstanceOf(DataAccessException.class);
        });
        assertThat(edges.placesWith(word))
                .as("control: a server that is not told to be quiet")
                .containsExactly(edges.logOfTheDatabase().getFileName().toString());
    }

    private void inATable(String type, Object value, Runnable look) {
        database.execute("create table engine.disguise (seen " + type + ")");
        try {
            database.update("insert into engine.disguise values (?)", value);
            look.run();
        } finally {
            database.execute("drop table engine.disguise");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
