package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.krisesenter.casefile.Area;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Somebody who comes to conversations only (scenario SC-03).
 *
 * <p>Left to the issues that bring their processes: the count of visits for the yearly report, and deletion after five years (P5Y).
 */
@ExtendWith(OutputCaptureExtension.class)
class DayUserTest extends ScenarioTest {

    private static final String NAME = "Ragnhild Testgard";
    private static final String WORDS = "han leser meldingene mine";

    private String room;

    @BeforeEach
    void oneRoomIsFree() {
        theHouseIsFull();
        room = aFreeRoom(Area.WOMEN);
    }

    @Test
    void threeVisitsAndThenAStayOnTheSameCase(CapturedOutput log) {
        sheComesByAndChoosesConversations();
        sheComesThreeTimes();
        theThreatIsMappedWhileSheStaysADayUser();
        sheMovesInAfterAll();
        leavesForGood(KARI);
        assertTheEngineKnowsNobody(NAME, WORDS);
        assertThat(log.getAll()).doesNotContain(NAME, WORDS);
    }

    @Test
    void sixtyDaysWithoutContactEndTheServiceKindly() {
        sheComesByAndChoosesConversations();
        visitsKari("2026-01-12T12:00", first());
        timePassesUntil("2026-03-13T11:59");
        assertThat(open()).containsExactly("day-service.register-visit");
        timePassesUntil("2026-03-13T12:00");
        assertThat(open()).containsExactly("day-service.consider-inactive");
        assertThat(whoHas("day-service.consider-inactive")).isEqualTo(KARI);
        does(KARI, "day-service.consider-inactive", "inactiveDecision: contact-again");
        assertThat(open()).containsExactly("day-service.register-visit");

        timePassesUntil("2026-05-12T12:00");
        does(KARI, "day-service.consider-inactive", "inactiveDecision: close");
        does(KARI, "day-service.close-day-service", "endReason: no-contact", "openDoorTold: not-reached");
        assertTheJourneyIsOver();
    }

    /** Step 1: rate-threat row 10, decide-offer row 10. */
    private void sheComesByAndChoosesConversations() {
        itIs("2026-01-05T12:00");
        meets(VERA, "acuteDanger: false", "contactKind: help", "channel: walk-in", "caller: victim");
        does(VERA, "first-contact.map-situation", calm());
        assertThat(caseFiles.get(client).threatLevel()).isEqualTo("low");
        does(VERA, "first-contact.give-information");
        assertThat(shown(VERA, "first-contact.choose-offer")).containsEntry("recommendedOffer", "day-service");
        does(VERA, "first-contact.choose-offer", "chosenOffer: day-service");
        does(VERA, "first-contact.write-note", "noteType: walk-in", "noteAt: 2026-01-05T12:00", "content: " + WORDS);
        does(
                VERA,
                "first-contact.register-client",
                "informed: yes",
                "journalConsent: not-needed",
                "statisticsConsent: no",
                "name: " + NAME,
                "municipality: Oppdikt");
        assertThat(kept("first-contact.register-client", "statisticsConsent")).containsExactly("no");
        assertThat(open()).containsExactly("day-service.register-visit");
        assertThat(whoSees("day-service.register-visit")).containsExactly(VERA, KARI, SINDRE, BRITA);
        assertThat(runs("client-journey")).isFalse();
    }

    private static String[] calm() {
        return answers(
                "deathThreats: no",
                "strangulation: no",
                "weaponAccess: no",
                "orderBreached: no",
                "activelySearching: no",
                "childAbductionRisk: no",
                "fearsForLife: no",
                "convictedBefore: no",
                "ownFear: 2",
                "mappingComplete: yes",
                "whatHappened: " + WORDS,
                "gender: woman",
                "wish: conversation",
                "targetGroup: violence",
                "specialNeeds: none",
                "safeHere: yes");
    }

    /** Step 2: the second one on the phone; safety work is offered, and declined the first time. */
    private void sheComesThreeTimes() {
        visitsKari("2026-01-12T12:00", first());
        assertThat(whoHas("day-service.register-visit")).isEqualTo(KARI);
        visitsKari(
                "2026-01-19T12:00",
                "visitForm: phone",
                "phoneReason: travel",
                "firstThisYear: no",
                "threatChanged: no",
                "safetyStep: offer");
        assertThat(kept("day-service.register-visit", "phoneReason")).containsExactly("-", "travel");
        assertThat(whoSees("day-service.offer-safety-work")).containsExactly(KARI);
        assertThat(dueAt("day-service.offer-safety-work")).isEqualTo("2026-02-02T12:00");
        does(KARI, "day-service.offer-safety-work", "safetyAnswer: no");
        assertThat(kept("day-service.offer-safety-work", "safetyAnswer")).containsExactly("no");
        assertThat(runs("safety-work")).isFalse();
        visitsKari(
                "2026-01-26T12:00",
                "visitForm: at-centre",
                "firstThisYear: no",
                "threatChanged: yes",
                "safetyStep: offer");
        assertThat(kept("day-service.register-visit", "visitForm")).containsExactly("at-centre", "phone", "at-centre");
    }

    /** Step 3: rate-threat row 6. */
    private void theThreatIsMappedWhileSheStaysADayUser() {
        does(KARI, "day-service.offer-safety-work", "safetyAnswer: yes");
        does(
                KARI,
                "safety-work.map-threat",
                "clientTalks: yes",
                "stalking: yes",
                "jealousyControl: yes",
                "recentSeparation: yes",
                "suicideThreats: yes");
        assertThat(shown(KARI, "safety-work.set-level"))
                .containsEntry("suggestedLevel", "medium")
                .containsEntry("previousLevel", "low");
        does(KARI, "safety-work.set-level", "threatLevel: medium");
        assertThat(caseFiles.get(client).threatLevel()).isEqualTo("medium");
        assertThat(open())
                .containsExactly(
                        "day-service.register-visit", "safety-work.agree-safety-plan", "safety-work.consider-police");
        assertThat(runs("client-journey")).isFalse();
    }

    /** Step 3: the arrival takes over the same case, and with it what is known. */
    private void sheMovesInAfterAll() {
        timePassesUntil("2026-01-27T20:00");
        var before = client;
        does(
                KARI,
                "day-service.register-visit",
                "visitDate: 2026-01-27",
                "visitForm: at-centre",
                "firstThisYear: no",
                "threatChanged: yes",
                "afterVisit: shelter-needed");
        assertThat(client).isEqualTo(before);
        assertThat(open()).containsExactly("arrival.welcome-client");
        assertThat(runs("day-service")).isFalse();
        does(VERA, "arrival.welcome-client", "arrivedAt: 2026-01-27T20:00", "room: " + room);
        assertThat(stay().number()).isEqualTo(1);
        assertThat(whoHas("safety-work.map-threat")).isEqualTo(KARI);
        assertThat(kept("day-service.register-visit", "afterVisit"))
                .containsExactly("continues", "continues", "continues", "shelter-needed");
    }

    private static String[] first() {
        return answers(
                "visitForm: at-centre",
                "firstThisYear: yes",
                "threatChanged: no",
                "contactPerson: kari",
                "safetyStep: not-now");
    }

    private void visitsKari(String when, String... more) {
        timePassesUntil(when);
        does(
                KARI,
                "day-service.register-visit",
                Stream.concat(
                                Stream.of("visitDate: " + when.substring(0, 10), "afterVisit: continues"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
