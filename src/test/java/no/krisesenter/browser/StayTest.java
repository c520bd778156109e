package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the door of the house to the second look at the plan, as staff see it. */
class StayTest extends BrowserTest {

    private static final List<String> GOALS = IntStream.rangeClosed(1, 8)
            .mapToObj(number -> "Mål nummer " + number)
            .toList();

    @Autowired
    Answers answers;

    @Autowired
    Children children;

    @Autowired
    CareTeams careTeams;

    private CaseReference client;

    @Test
    void everyChildAndEveryGoalThatIsTypedArrivesAndComesBackAtTheReview() {
        var room = aRoom();
        client = aCase();
        somebodyWaitsFor("arrival.client-received", client);
        start("arrival", client);

        var vera = screenOf(VERA);
        isWelcomed(vera, room);
        assertThat(children.of(client))
                .extracting(child -> child.nickname().reveal())
                .containsExactly("Nora", "Emil");
        getsAContactPerson(vera);
        assertThat(careTeams.contactPerson(client)).contains(KARI);

        start("stay-plan", client);
        fireTimer("catchEvent_timeToStart");
        var kari = screenOf(KARI);
        makesAPlan(kari);
        assertThat(goalsIn("stay-plan.make-plan")).isEqualTo(GOALS);

        fireTimer("catchEvent_timeToReview");
        reviewsThePlan(kari);
        var changed = new java.util.ArrayList<>(GOALS);
        changed.set(2, "Et nytt mål");
        assertThat(goalsIn("stay-plan.review-plan")).isEqualTo(changed);

        vera.isClean();
        kari.isClean();
    }

    private void isWelcomed(Screen vera, String room) {
        vera.openList("Ikke tatt");
        vera.openTask("Ta imot klienten");
        vera.take();
        var form = vera.form();
        form.type("Når kom klienten?", "05.01.2026")
                .type("Klokkeslett", "09:30")
                .choose("Rom", room);
        form.addRow("Barn").type("Kallenavn", "Nora").type("Fødselsår", "2019").choose("Kjønn", "Jente");
        form.addRow("Barn").type("Kallenavn", "Emil").type("Fødselsår", "2023").choose("Kjønn", "Gutt");
        vera.complete();
        runJobs();
    }

    private void getsAContactPerson(Screen vera) {
        vera.openList("Senterets oppgaver");
        vera.openTask("Gi klienten en kontaktperson");
        vera.take();
        vera.form().choose("Kontaktperson", "Kari Fjord");
        vera.complete();
        runJobs();
    }

    private void makesAPlan(Screen kari) {
        kari.openList("Mine oppgaver");
        assertThat(kari.card("Lag en plan sammen").locator(".assignee")).hasText("Kari Fjord");
        kari.openTask("Lag en plan sammen");
        var form = kari.form().mark("Har dere laget en plan?", "Ja, vi har laget en plan");
        for (int i = 0; i < GOALS.size(); i++) {
            var row = i < form.rows("Mål i planen").count() ? form.row("Mål i planen", i) : form.addRow("Mål i planen");
            row.type("Mål", GOALS.get(i)).type("Tiltak", "Tiltak " + i).choose("Status", "Pågår");
        }
        form.type("Når ser dere på planen sammen neste gang?", inDays(7)).mark("Er klienten enig i planen?", "Ja");
        kari.complete();
        runJobs();
    }

    private void reviewsThePlan(Screen kari) {
        kari.openList("Senterets oppgaver");
        kari.openList("Mine oppgaver");
        kari.openTask("Gå gjennom planen");
        var form = kari.form();
        assertThat(form.rows("Mål i planen")).hasCount(GOALS.size());
        for (int i = 0; i < GOALS.size(); i++) {
            assertThat(form.row("Mål i planen", i).field("Mål")).hasValue(GOALS.get(i));
            assertThat(form.row("Mål i planen", i).chosen("Status")).hasText("Pågår");
        }
        form.row("Mål i planen", 2).type("Mål", "Et nytt mål");
        form.mark("Hva ble dere enige om?", "Vi fortsetter med planen")
                .type("Hva er neste steg?", "Se på boligen")
                .type("Når ser dere på planen sammen neste gang?", inDays(7));
        kari.complete();
        runJobs();
    }

    private List<Object> goalsIn(String form) {
        var kept =
                (List<?>) answers.newest(client, form).orElseThrow().answers().get("goals");
        return kept.stream().map(row -> (Object) ((Map<?, ?>) row).get("goal")).toList();
    }
}
