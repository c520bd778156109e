package no.krisesenter.engine;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Desk.Card;
import no.krisesenter.testing.EveryFormTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two colleagues complete parallel tasks of one client at the same moment: nobody loses anything, and nobody is told to try again. */
class TwoAtOnceTest extends EveryFormTest {

    private static final int ROUNDS = 200;

    @Autowired
    private Answers answers;

    @Autowired
    private CareTeams careTeams;

    private final ExecutorService colleagues = Executors.newFixedThreadPool(2);
    private final CyclicBarrier sameMoment = new CyclicBarrier(2);

    @AfterEach
    void goHome() {
        colleagues.shutdownNow();
    }

    @Test
    void twoColleaguesNeverLoseAnythingToEachOther() throws Exception {
        int clients = 0;
        for (int round = 0; round < ROUNDS; clients++) {
            var client = aCase();
            begin(client, null, "needs-mapping", "gateway_whichParts");
            var parts = partsOf(client);
            assertThat(parts).hasSize(8);
            for (int each = 0; each < parts.size(); each += 2, round++) {
                atOnce(parts.get(each), parts.get(each + 1), "runde " + round);
            }
            runJobs();
            everythingIsThere(client, parts, round);
            everybodyHasLeft();
        }
        System.out.printf("Two at once: %d rounds with %d clients%n", ROUNDS, clients);
    }

    @Test
    void whoComesSecondToTheSameTaskChangesNothing() throws Exception {
        for (int round = 0; round < 20; round++) {
            var client = aCase();
            begin(client, null, "needs-mapping", "userTask_mapHealth");
            var task = partsOf(client).get(0);
            var filled = desks.of(KARI).opens(task).filledInRichly(Map.of("skipped", false), "runde " + round);

            var kari = colleagues.submit(() -> sends(KARI, task, filled));
            var sindre = colleagues.submit(() -> sends(SINDRE, task, filled));

            var replies = List.of(kari.get(), sindre.get());
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 400);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 400)
                    .extracting(Reply::sentence)
                    .containsExactly(
                            "Noen andre har fullført oppgaven, eller den trengs ikke lenger. Svarene dine er ikke sendt inn. Ta vare på det du har skrevet, og se hva som er gjort i saken.");
            assertThat(answers.all(client, task.form())).hasSize(1);
        }
    }

    private Reply sends(StaffId who, Card task, Map<String, Object> filled) throws Exception {
        var desk = desks.of(who);
        sameMoment.await();
        return desk.sends(task, filled);
    }

    private List<Card> partsOf(CaseReference client) {
        transaction.executeWithoutResult(status -> {
            careTeams.join(client, KARI);
            careTeams.join(client, SINDRE);
        });
        return desks.of(KARI).cards(client);
    }

    private void atOnce(Card karis, Card sindres, String text) throws Exception {
        var kari = colleagues.submit(() -> completes(KARI, karis, text));
        var sindre = colleagues.submit(() -> completes(SINDRE, sindres, text));

        assertThat(List.of(kari.get(), sindre.get())).allMatch(Reply::isOk);
    }

    private Reply completes(StaffId who, Card task, String text) throws Exception {
        var desk = desks.of(who);
        desk.claims(task).ok();
        var filled = desk.opens(task).filledInRichly(Map.of("skipped", false), text);
        sameMoment.await();
        return desk.sends(task, filled);
    }

    private void everythingIsThere(CaseReference client, List<Card> parts, int roundsSoFar) {
        for (int each = 0; each < parts.size(); each++) {
            var text = "runde " + (roundsSoFar - parts.size() / 2 + each / 2);
            var entry = answers.newest(client, parts.get(each).form()).orElseThrow();
            assertThat(entry.revision()).isEqualTo(1);
            assertThat(entry.author()).isEqualTo(each % 2 == 0 ? KARI : SINDRE);
            assertThat(entry.answers().values())
                    .anyMatch(answer -> String.valueOf(answer).startsWith(text + "-"));
        }
        assertThat(desks.of(KARI).cards(client)).extracting(Card::form).containsExactly("needs-mapping.summary");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(client.value())
                        .list())
                .singleElement()
                .extracting("taskDefinitionKey")
                .isEqualTo("userTask_sumUp");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(tasks.createTaskQuery()
                                .processInstanceBusinessKey(client.value())
                                .singleResult()
                                .getProcessInstanceId())
                        .activityId("endEvent_mappingDone")
                        .count())
                .isEqualTo(1);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}
