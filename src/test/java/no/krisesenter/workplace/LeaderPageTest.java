package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.MAGNE;
import static no.krisesenter.testing.TestCentres.MONA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.krisesenter.overview.Board;
import no.krisesenter.overview.LeaderBoards;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The leader sees what is late, for whom and why, and how the centre stands: by alias, without content, and nobody else sees it. */
class LeaderPageTest extends PageTest {

    private static final String BOARD = "/workplace/leader";

    @Autowired
    LeaderBoards boards;

    /** Another test may have worked at the same hours of the same week. */
    @BeforeEach
    void nothingHasBeenDoneHere() {
        database.update("delete from record.work_step");
        database.update("delete from record.centre_threshold");
        database.update(
                "update record.stay set opened_at = opened_at - interval '1 year', arrived_at = null, left_at = null,"
                        + " closed_at = closed_at - interval '1 year' where opened_at is not null and closed_at is not null");
    }

    @Test
    void whatIsLateStandsFirstWithWhomItConcernsWhoHasItAndWhoWasReminded() {
        var client = aResident();
        start("departure", client);
        timePasses(Duration.ofDays(2).plusHours(5));

        var page = page(LENA, BOARD);

        assertThat(page.status()).isEqualTo(200);
        var first = texts(page, "table").get(0);
        assertThat(first)
                .isEqualTo("Hva er forsinket|Hvem det gjelder|Hos|Frist|Påminnet|Planlegg utflyttingen (Utflytting)|"
                        + aliasOf(client)
                        + "|Kari Fjord|7. januar 2026 kl. 10.00, 5 timer siden|Kari Fjord 7. januar 2026 kl. 10.00");
        assertThat(page.text().indexOf("Dette er over fristen"))
                .isLessThan(page.text().indexOf("Rutiner som er forsinket"));
        assertThat(page.text()).doesNotContain(client.value());

        timePasses(Duration.ofHours(19));
        tasks.setAssignee(taskWith(client, "departure.plan-departure").getId(), null);
        assertThat(texts(page(LENA, BOARD), "table").get(0))
                .endsWith("|Ikke tatt|7. januar 2026 kl. 10.00, 24 timer siden"
                        + "|Alle som kan ta den, 7. januar 2026 kl. 10.00. Løftet til deg 8. januar 2026 kl. 10.00");
    }

    @Test
    void forEverybodyElseThereIsNoSuchPage() {
        var nothing = page(VERA, "/workplace/no-such-page");
        for (var path : List.of(BOARD, "/workplace/api/leader", "/workplace/api/steps/departure")) {
            for (var other : List.of(VERA, KARI, BRITA, FRIDA, MAGNE, MONA, OLE)) {
                var answer = page(other, path);
                assertThat(answer.status()).as(other + " " + path).isEqualTo(404);
                assertThat(answer.text()).isEqualTo(nothing.text());
            }
            assertThat(desks.of(LENA).browser().get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void aCaseThatOnlyNamedPeopleMayKnowOfIsCountedAndNotListedEvenForTheNamed() {
        var client = aResident();
        var other = aResident();
        start("departure", client);
        start("departure", other);
        database.update("update record.case_file set restricted_at = now() where reference = ?", client.value());
        database.update(
                "insert into record.named_person (id, case_reference, staff, from_at) values (gen_random_uuid(), ?, 'lena', now())",
                client.value());
        database.update(
                "insert into record.excluded_person (case_reference, staff, since) values (?, 'lena', now())",
                other.value());
        timePasses(Duration.ofDays(2).plusHours(1));

        var page = page(LENA, BOARD);

        assertThat(page.text())
                .doesNotContain(aliasOf(client), aliasOf(other))
                .contains("2 i saker som ikke vises her.");
        assertThat(boardOfFjord().late().total()).isEqualTo(2);
        assertThat(boardOfFjord().routines())
                .extracting(Board.Routine::task, Board.Routine::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Planlegg utflyttingen", 2));
    }

    @Test
    void aFigureBelowTheThresholdIsNotBrokenDown() {
        var clients = List.of(aJourney(), aJourney(), aJourney(), aJourney());
        aChildOf(clients.get(0), "Mia");
        caseFiles.noteThreatLevel(clients.get(0), "high");
        assertThat(stage("ARRIVAL")).isEqualTo("4 null null");

        aJourney();
        assertThat(stage("ARRIVAL")).isEqualTo("5 1 1");

        database.update("insert into record.centre_threshold values ('fjord', 6, 'lena', now())");
        assertThat(stage("ARRIVAL")).isEqualTo("5 null null");
    }

    @Test
    void childrenStaysAndContactPersonsThatNeedTheLeaderAreThere() {
        var client = aResident();
        var alone = aCase();
        transaction.executeWithoutResult(status -> stays.open(alone));
        aChildOf(client, "Mia");
        assertThat(figures()).isEqualTo("0 0 0 0");

        passes(Duration.ofDays(1));
        assertThat(figures()).isEqualTo("0 0 0 1");
        passes(Duration.ofDays(1));
        assertThat(figures()).isEqualTo("1 0 0 1");
        passes(Duration.ofDays(26));
        assertThat(figures()).isEqualTo("1 2 0 1");
        passes(Duration.ofDays(62));
        assertThat(figures()).isEqualTo("1 2 2 1");
        assertThat(boardOfFjord().withoutContactPerson().listed())
                .containsExactly(
                        new Board.Since(aliasOf(alone), at("2026-01-05T10:00").toInstant()));
    }

    @Test
    void answersThatOthersOweAndOrdersThatEndAreAhead() {
        var client = aResident();
        start("police-contact", client, "policeAdvice", "contact", "legalGround", "consent");
        complete(KARI, "police-contact.contact-police", "policeContacted", "yes", "contactedAt", "2026-01-05T09:00");
        assertThat(boardOfFjord().awaiting().listed())
                .containsExactly(new Board.Awaited(aliasOf(client), "Før inn svaret fra politiet", now(), null));

        complete(KARI, "police-contact.register-answer", "policeAnswer", "order-granted", "orderExpires", "2026-03-04");

        assertThat(boardOfFjord().awaiting().total()).isZero();
        assertThat(boardOfFjord().expiries().listed())
                .containsExactly(new Board.Expiry(
                        aliasOf(client),
                        "Forbudet løper snart ut",
                        at("2026-03-04T00:00").toInstant()));
    }

    @Test
    void weeksTellHowItHasMovedAndStaffHowMuchTheyHave() {
        var client = aResident();
        start("departure", client);
        timePasses(Duration.ofDays(9));

        var weeks = boardOfFjord().weeks();

        assertThat(weeks).hasSize(12);
        assertThat(weeks.get(9)).isEqualTo(new Board.Week(java.time.LocalDate.of(2025, 12, 29), 0, 0, 0, 0, 0, 0));
        assertThat(weeks.get(10)).isEqualTo(new Board.Week(java.time.LocalDate.of(2026, 1, 5), 2, 1, 1, 0, 0, 0));
        assertThat(boardOfFjord().loads())
                .filteredOn(load -> load.staff().equals("kari"))
                .singleElement()
                .satisfies(load -> assertThat(load.tasks() + " " + load.late()).isEqualTo("1 1"));
    }

    @Test
    void cockpitHearsOfEachStepHowManyWaitHowManyAreLateAndHowLongItTakes() {
        for (int hours : List.of(1, 3, 20)) {
            var client = aResident();
            start("departure", client);
            passes(Duration.ofHours(hours));
            complete(KARI, client, "departure.plan-departure", "destination", "deceased");
        }
        start("departure", aResident());
        timePasses(Duration.ofDays(3));
        start("departure", aResident());

        assertThat(json("/workplace/api/steps/departure"))
                .isEqualTo(
                        "[{\"step\":\"userTask_completeDeparture\",\"waiting\":3,\"late\":3,\"measured\":0,\"median\":\"\"},"
                                + "{\"step\":\"userTask_planDeparture\",\"waiting\":2,\"late\":1,\"measured\":3,\"median\":\"3 timer\"}]");
        assertThat(json("/workplace/api/steps/no-such-model")).isEqualTo("[]");
    }

    private String json(String path) {
        return desks.of(LENA).browser().get(path).text();
    }

    private CaseReference aJourney() {
        var client = aResident();
        start("client-journey", client);
        return client;
    }

    private Board boardOfFjord() {
        return boards.of(FJORD, LENA);
    }

    private String stage(String name) {
        return boardOfFjord().stages().stream()
                .filter(stage -> stage.stage().name().equals(name))
                .map(stage -> "%s %s %s".formatted(stage.journeys(), stage.withChildren(), stage.inDanger()))
                .findFirst()
                .orElseThrow();
    }

    /** Children without a mapping, stays over 28 and 90 days, residents without a contact person. */
    private String figures() {
        var board = boardOfFjord();
        return "%d %d %d %d"
                .formatted(
                        board.unmapped().total(),
                        board.overFourWeeks().total(),
                        board.overNinetyDays().total(),
                        board.withoutContactPerson().total());
    }
}
