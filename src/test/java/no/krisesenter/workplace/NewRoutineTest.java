package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import no.krisesenter.testing.NewRoutine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** An application in whose project a process designer has added one routine: a model, its forms, its table, a deadline, and no Java. */
@Tag("second-round")
@ContextConfiguration(initializers = NewRoutineTest.OurClasses.class)
class NewRoutineTest extends PageTest {

    private static final String SECRET = "Tassen er redd for menn";

    @TempDir
    static Path project;

    private static ClassLoader before;

    @BeforeAll
    static void theApplicationIsStartedWithTheRoutine() throws IOException {
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(NewRoutine.classPath(project));
    }

    @AfterAll
    static void andLeftAlone() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void isBegunFromTheFolderAndDoneByTheTeam() {
        var client = aResident();
        assertThat(texts(page(KARI, caseOf(client)), "details"))
                .as("under the heading of its stage, which it does not name")
                .anySatisfy(group -> assertThat(group).startsWith("Temaer|1|Kjæledyr|"));

        var kari = desks.of(KARI);
        kari.starts("pet-care", "caseReference", client.value(), "petIsNow", "with-perpetrator", "aboutPet", SECRET);

        var task = kari.card(client, "pet-care.find-place");
        assertThat(task.assignee()).isEqualTo(KARI.value());
        assertThat(task.due()).startsWith("2026-01-07T10:00");
        assertThat(kari.opens(task).known()).containsEntry("petPlace", "foster-home");

        kari.completes(task, "petFoundPlace", "foster-home", "petAgreement", "Fosterhjem ut måneden");

        assertThat(runs("pet-care", client)).isFalse();
        assertThat(kept(client, "pet-care.ask")).containsEntry("aboutPet", SECRET);
        assertThat(kept(client, "pet-care.find-place")).containsEntry("petAgreement", "Fosterhjem ut måneden");
        assertThat(page(KARI, caseOf(client)).text()).contains("Finn et trygt sted til dyret");
    }

    @Test
    void itsTableDecides() {
        assertThat(proposed("with-perpetrator")).isEqualTo("foster-home");
        assertThat(proposed("with-client")).isEqualTo("kennel");
        assertThat(proposed("with-others")).isEqualTo("where-it-is");

        var client = aResident();
        desks.of(KARI).starts("pet-care", "caseReference", client.value(), "petIsNow", "with-others");
        assertThat(runs("pet-care", client)).as("waits for somebody").isFalse();
    }

    private Object proposed(String petIsNow) {
        return processEngine
                .getDecisionService()
                .evaluateDecisionTableByKey("decide-pet-place", Map.of("petIsNow", petIsNow))
                .getSingleResult()
                .getSingleEntry();
    }

    @Test
    void whoeverForgetsItIsRemindedAndTheLeaderIsTold() {
        var client = aResident();
        desks.of(KARI).starts("pet-care", "caseReference", client.value(), "petIsNow", "with-perpetrator");

        timePasses(Duration.ofDays(4));

        var lena = desks.of(LENA);
        var late = lena.opens(lena.card(client, "late-task.follow-up"));
        assertThat(late.known()).containsEntry("deadlineKey", "pet-care.find-place");
        assertThat(late.schema().toString()).contains("Finne et trygt sted til kjæledyret");
    }

    @Test
    void whatIsWrittenIsKeptFromTheEngine() {
        var client = aResident();

        desks.of(KARI)
                .starts("pet-care", "caseReference", client.value(), "petIsNow", "with-client", "aboutPet", SECRET);

        assertThat(variablesOf(running("pet-care", client)))
                .containsExactlyInAnyOrder("caseReference", "petIsNow", "petPlace");
    }

    /** Only models and forms come from the designer's folder; the classes are those of the application. */
    static final class OurClasses implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext application) {
            application.setClassLoader(before);
        }
    }
}
