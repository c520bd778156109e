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
import java.time.ZoneOffset;
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
    void forStaffThereIsNoSuchPageAndNothingThatCockpitCouldAskFor() {
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
        assertThat(boardOfFjord().routines()).isEmpty();
        thresholdIs(2);
        assertThat(boardOfFjord().routines())
                .extracting(Board.Routine::task, Board.Routine::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Planlegg utflyttingen", 2));
    }

    @Test
    void whatNeedsALeaderStandsFirstAndWhatThereIsNoneOfIsOneLine() {
        start("departure", aResident());
        timePasses(Duration.ofDays(2).plusHours(1));

        var page = page(LENA, BOARD);
        var lists =
                texts(page, "ul").stream().filter(list -> list.contains("Over fristen") || list.contains("Bor her nå"));

        assertThat(lists)
                .satisfiesExactly(
                        needs -> assertThat(needs).isEqualTo("1|Over fristen"),
                        figures -> assertThat(figures).startsWith("1 person|Bor her nå|"));
        assertThat(texts(page, "p").stream().filter(line -> line.startsWith("Alt i orden.")))
                .singleElement()
                .asString()
                .startsWith("Alt i orden.|Ingen nå: barn uten trusselkartlegging etter 48 timer, ")
                .contains("gjennomganger av planer som er forsinket, ")
                .doesNotContain("over fristen", "Bor her");
    }

    @Test
    void aStageBelowTheThresholdIsNotBrokenDown() {
        var clients = List.of(aJourney(), aJourney(), aJourney(), aJourney());
        aChildOf(clients.get(0), "Mia");
        caseFiles.noteThreatLevel(clients.get(0), "high");
        assertThat(stage("ARRIVAL")).isEqualTo("4 null null");

        aJourney();
        assertThat(stage("ARRIVAL")).isEqualTo("5 1 1");

        thresholdIs(6);
        assertThat(stage("ARRIVAL")).isEqualTo("5 null null");
    }

    @Test
    void whatIsLateIsNotToldByRoutineAndOfStaffNotWhatTheyAreLateWithBeforeItIsEnough() {
        for (int client = 0; client < 4; client++) {
            start("departure", aResident());
        }
        timePasses(Duration.ofDays(2).plusHours(1));
        assertThat(boardOfFjord().late().total()).isEqualTo(4);
        assertThat(boardOfFjord().routines()).isEmpty();
        assertThat(loadOfKari()).isEqualTo("4 null");
        var page = page(LENA, BOARD);
        assertThat(texts(page, "section"))
                .anyMatch(part -> part.contains("Rutiner som er forsinket|Til sammen 4. Tall under 5 deles ikke opp."));
        assertThat(texts(page, "tr")).anyMatch(row -> row.startsWith("Kari Fjord|4|–|"));
        assertThat(json("/workplace/api/leader"))
                .contains("\"rows\":[],\"none\":\"Til sammen 4. Tall under 5 deles ikke opp.\"")
                .contains("[\"Kari Fjord\",\"4\",\"–\",");

        thresholdIs(4);
        assertThat(boardOfFjord().routines()).extracting(Board.Routine::count).containsExactly(4);
        assertThat(loadOfKari()).isEqualTo("4 4");
    }

    @Test
    void soFewPeopleInTheHouseAreNotToldApart() {
        aChildOf(aResident(), "Mia");
        assertThat(boardOfFjord().occupancy().people()).isEqualTo(people());
        thresholdIs(people());
        assertThat(inTheHouse()).isEqualTo("%d voksne og %d barn".formatted(people() - children(), children()));
        thresholdIs(people() + 1);
        assertThat(inTheHouse()).isEqualTo(people() + " personer");
        assertThat(boardOfFjord().occupancy().adults()).isNull();
        assertThat(boardOfFjord().occupancy().children()).isNull();
    }

    @Test
    void whatHasHappenedTooSeldomIsNotToldByWeek() {
        for (int client = 0; client < 4; client++) {
            mapsOfAChild(aResident());
        }
        assertThat(boardOfFjord().sums()).isEqualTo(new Board.Sums(4, 0, 4));
        assertThat(lastWeek().arrived()).isNull();
        assertThat(lastWeek().childrenMapped()).isNull();
        assertThat(lastWeek().mappedInTime()).isNull();
        var page = page(LENA, BOARD);
        assertThat(texts(page, "section"))
                .contains(
                        "Flyttet inn i uka|Til sammen 4. Tall under 5 deles ikke opp.", "Nye henvendelser i uka|Ingen");

        mapsOfAChild(aResident());
        assertThat(lastWeek())
                .extracting(Board.Week::arrived, Board.Week::childrenMapped, Board.Week::mappedInTime)
                .containsExactly(5, 5, 0);
        assertThat(texts(page(LENA, BOARD), "tr")).contains("2|5|0");

        passes(Duration.ofDays(7));
        mapsOfAChild(aResident());
        assertThat(lastWeek())
                .extracting(Board.Week::arrived, Board.Week::childrenMapped, Board.Week::mappedInTime)
                .containsExactly(1, 1, null);
        assertThat(texts(page(LENA, BOARD), "tr")).contains("3|1|–");
    }

    @Test
    void reviewsOfThePlanOfTheStayOfSafetyAndOfChildrenAreMissedWhenTheyAreLate() {
        var client = aResident();
        noted(client, "stay-plan", "userTask_reviewPlan", "stay-plan.review");
        noted(client, "safety-work", "userTask_reviewSafety", "safety-plan.review");
        noted(client, "child-safety", "userTask_reviewChildSafety", "safety-plan.review");
        noted(client, "child-planning", "userTask_reviewChildPlan", "child.plan-review");
        noted(client, "safety-work", "userTask_carryOutMeasures", "safety-plan.review");
        noted(client, "stay-review", "userTask_reviewLength", "stay.review-again");
        assertThat(boardOfFjord().reviews().total()).isZero();

        passes(Duration.ofDays(2));

        assertThat(boardOfFjord().reviews().listed())
                .extracting(Board.Late::task)
                .containsExactlyInAnyOrder(
                        "userTask_reviewPlan",
                        "userTask_reviewSafety",
                        "userTask_reviewChildSafety",
                        "userTask_reviewChildPlan");
        assertThat(boardOfFjord().late().total()).isEqualTo(6);
    }

    @Test
    void whereThereIsNothingThePageSaysSoInOneWord() {
        var page = page(LENA, BOARD);

        assertThat(texts(page, "dl"))
                .singleElement()
                .asString()
                .contains(
                        "Går ut de neste 60 dagene|Ingen",
                        "Venter på svar fra andre|Ingen",
                        "Gjennomganger av planer som er forsinket|Ingen");
        assertThat(texts(page, "section").get(0)).endsWith("|Dette er over fristen|Ingen");
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
        assertThat(weeks.get(9)).isEqualTo(new Board.Week(java.time.LocalDate.of(2025, 12, 29), 0, 0, null, 0, 0, 0));
        assertThat(weeks.get(10)).isEqualTo(new Board.Week(java.time.LocalDate.of(2026, 1, 5), 2, 1, null, 0, 0, 0));
        thresholdIs(1);
        assertThat(boardOfFjord().weeks().get(10))
                .isEqualTo(new Board.Week(java.time.LocalDate.of(2026, 1, 5), 2, 1, 1, 0, 0, 0));
        assertThat(boardOfFjord().loads())
                .filteredOn(load -> load.staff().equals("kari"))
                .singleElement()
                .satisfies(load -> assertThat(load.tasks() + " " + load.late()).isEqualTo("1 1"));
    }

    /** Where so few have come that each of them is known, their days and hours are nobody's business. */
    @Test
    void ofAStepWithFewWhoWaitOrHavePassedCockpitHearsNothingButHowMany() {
        for (int number = 0; number < 4; number++) {
            var client = aResident();
            start("departure", client);
            complete(KARI, client, "departure.plan-departure", "destination", "deceased");
        }
        start("departure", aResident());
        timePasses(Duration.ofDays(3));

        assertThat(json("/workplace/api/steps/departure"))
                .isEqualTo(
                        "[{\"step\":\"userTask_completeDeparture\",\"waiting\":4,\"late\":null,\"measured\":0,\"median\":\"\"},"
                                + "{\"step\":\"userTask_planDeparture\",\"waiting\":1,\"late\":null,\"measured\":4,\"median\":\"\"}]");
        thresholdIs(4);
        assertThat(json("/workplace/api/steps/departure"))
                .isEqualTo(
                        "[{\"step\":\"userTask_completeDeparture\",\"waiting\":4,\"late\":4,\"measured\":0,\"median\":\"\"},"
                                + "{\"step\":\"userTask_planDeparture\",\"waiting\":1,\"late\":null,\"measured\":4,\"median\":\"0 minutter\"}]");
    }

    @Test
    void cockpitHearsOfEachStepHowManyWaitHowManyAreLateAndHowLongItTakes() {
        thresholdIs(2);
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

    private void thresholdIs(int least) {
        database.update(
                "insert into record.centre_threshold values ('fjord', ?, 'lena', now())"
                        + " on conflict (centre) do update set at_least = excluded.at_least",
                least);
    }

    /** A task as the engine would note it, due in a day. */
    private void noted(CaseReference client, String process, String step, String deadline) {
        database.update(
                "insert into record.work_step (id, process_instance, process, process_name, step, step_name, kind, case_reference, centre,"
                        + " deadline, began_at, task_id, due_at) values (?, 'one', ?, ?, ?, ?, 'userTask', ?, 'fjord', ?, ?, ?, ?)",
                process + step,
                process,
                process,
                step,
                step,
                client.value(),
                deadline,
                now().atOffset(ZoneOffset.UTC),
                process + step,
                now().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC));
    }

    /** A mapping of a child's danger that should have been done now, and is not. */
    private void mapsOfAChild(CaseReference client) {
        database.update(
                "insert into record.work_step (id, process_instance, process, process_name, step, step_name, kind, case_reference, centre,"
                        + " began_at, task_id, due_at) values (?, 'one', 'child-safety', '', 'userTask_mapChildThreat', '', 'userTask', ?, 'fjord', ?, ?, ?)",
                client.value(),
                client.value(),
                now().atOffset(ZoneOffset.UTC),
                client.value(),
                now().atOffset(ZoneOffset.UTC));
    }

    private Board.Week lastWeek() {
        return boardOfFjord().weeks().get(11);
    }

    private String loadOfKari() {
        return boardOfFjord().loads().stream()
                .filter(load -> load.staff().equals("kari"))
                .map(load -> load.tasks() + " " + load.late())
                .findFirst()
                .orElseThrow();
    }

    private String inTheHouse() {
        return texts(page(LENA, BOARD), "li").stream()
                .filter(fact -> fact.endsWith("|Bor her nå"))
                .map(fact -> fact.substring(0, fact.indexOf('|')))
                .findFirst()
                .orElseThrow();
    }

    private int people() {
        return database.queryForObject(
                        "select count(*) from record.stay t join record.case_file f on f.reference = t.case_reference"
                                + " where f.centre = 'fjord' and t.opened_at is not null and t.closed_at is null",
                        Integer.class)
                + children();
    }

    private int children() {
        return database.queryForObject(
                "select count(*) from record.child c join record.case_file f on f.reference = c.case_reference"
                        + " where f.centre = 'fjord' and c.arrived_at is not null and c.left_at is null and exists (select 1 from record.stay t"
                        + " where t.case_reference = f.reference and t.opened_at is not null and t.closed_at is null)",
                Integer.class);
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
