package no.krisesenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.access.Grant.Kind;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Part;
import no.krisesenter.fixtures.Answered;
import no.krisesenter.fixtures.Glass;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.Offers;
import no.krisesenter.fixtures.Posted;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.Teams;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Folder;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees a case, through every door of the record. Anne registered it, Berit is its contact person, Cecilie has nothing to do with it. */
@RecordTest
class NeedToKnowTest {

    private static final String FORM = "arrival.practical-care";
    private static final String REGISTER = "first-contact.register-client";

    @Autowired
    House house;

    @Autowired
    CaseAccess access;

    @Autowired
    CareTeams careTeams;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    AnswerBook answerBook;

    @Autowired
    Answers answers;

    @Autowired
    Folder folder;

    @Autowired
    Offers offers;

    @Autowired
    Glass glass;

    @Autowired
    Teams teams;

    @Autowired
    Posted posted;

    @Autowired
    JdbcClient database;

    CentreId centre;
    StaffId anne;
    StaffId berit;
    StaffId cecilie;
    CaseReference kari;

    @BeforeEach
    void aCaseThatBeritHasTakenOver() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        berit = house.staff(centre, "Berit");
        cecilie = house.staff(centre, "Cecilie");
        kari = house.aCase(centre, anne);
        careTeams.appoint(kari, Part.CONTACT_PERSON, null, berit);
    }

    @Test
    void theTeamSeesItsCaseAndWhoeverRegisteredItNoLonger() {
        assertThat(access.require(berit, kari)).isEqualTo(Grant.of(Kind.CARE_TEAM));
        assertThat(access.require(berit, kari).code()).isEqualTo("care-team");
        assertThat(access.find(anne, kari)).isEmpty();

        var hers = house.aCase(centre, anne);
        assertThat(access.find(anne, hers)).contains(Grant.of(Kind.CARE_TEAM));
    }

    @Test
    void everyDoorIsShutToAStranger() {
        assertEveryDoorIsShutTo(cecilie);

        careTeams.join(kari, cecilie);
        house.keep(form(cecilie).answer("note", "x"));
        assertThat(folder.headings(kari, cecilie)).hasSize(1);
    }

    @Test
    void whoeverHasBeenGivenATaskSeesItsFormAndNothingElse() {
        offers.offer(cecilie, kari, "task-1");

        assertThat(access.requireForTask(cecilie, kari, "task-1")).isEqualTo(Grant.of(Kind.TASK));
        answerBook.prefill(form(cecilie).inTask("task-1").open("note"));
        house.keep(form(cecilie).inTask("task-1").answer("note", "x"));
        assertThatThrownBy(() -> access.requireForTask(cecilie, kari, "task-2")).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> folder.read(kari, null, FORM, cecilie)).isInstanceOf(NoSuchCase.class);

        offers.withdraw(cecilie, kari, "task-1");
        assertThatThrownBy(
                        () -> answerBook.prefill(form(cecilie).inTask("task-1").open("note")))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void brokenGlassOpensTheCase() {
        glass.isBrokenBy(cecilie);

        assertThat(access.require(cecilie, kari)).isEqualTo(Glass.BROKEN);
        assertThat(access.require(cecilie, kari).code()).isEqualTo("break-glass:00000000-0000-0001-0000-000000000002");
    }

    @Test
    void nothingOpensTheCaseToSomebodyWhoMustKeepAway() {
        answerBook.keepDraft(form(berit).inTask("task-1").open("note"), Map.of("note", "half"));
        offers.offer(berit, kari, "task-1");
        glass.isBrokenBy(berit);
        assertThat(access.find(berit, kari)).isPresent();

        careTeams.exclude(kari, berit);

        assertEveryDoorIsShutTo(berit);
        assertThatThrownBy(() -> access.requireForTask(berit, kari, "task-1")).isInstanceOf(NoSuchCase.class);
        assertThat(drafts()).isZero();
        assertThat(teams.members.get(kari)).isEmpty();
        assertThat(teams.barriersRaised.get(kari)).isEqualTo(1);
        for (var again : List.<Runnable>of(
                () -> careTeams.join(kari, berit), () -> careTeams.appoint(kari, Part.DEPUTY, null, berit))) {
            assertThatThrownBy(again::run)
                    .isInstanceOf(Refused.class)
                    .hasMessage("Denne ansatte skal ikke ha noe med saken å gjøre. Velg en annen.");
        }
    }

    @Test
    void whoeverLeavesTheTeamOrTheCentreSeesNothingAnyMore() {
        careTeams.leave(kari, berit);

        assertEveryDoorIsShutTo(berit);
        assertThat(teams.withdrawnFrom.get(kari)).contains(berit);
    }

    @Test
    void strictlyConfidentialAddressClosesTheCaseToAllButTheNamed() {
        careTeams.join(kari, cecilie);
        house.keep(registration(berit).fact("client.municipality", "Fjord").fact("client.address", "Fjordveien 1"));
        glass.isBrokenBy(anne);
        assertThat(access.find(anne, kari)).isPresent();

        house.keep(registration(cecilie).fact("client.addressBlock", "code-6"));

        assertThat(access.require(berit, kari)).isEqualTo(Grant.of(Kind.STRICT_LIST));
        assertThat(access.require(cecilie, kari)).isEqualTo(Grant.of(Kind.STRICT_LIST));
        assertEveryDoorIsShutTo(anne);
        assertThat(posted.sent).contains("strict-address.registered " + kari);
        assertThat(answers.all(kari, REGISTER))
                .noneMatch(entry -> entry.answers().containsKey("address")
                        || entry.answers().containsKey("municipality"));
        assertThat(answerBook.prefill(registration(berit)
                        .asking("client.address")
                        .asking("client.municipality")
                        .open()))
                .isEmpty();

        careTeams.nameOnly(kari, Set.of(berit));
        assertEveryDoorIsShutTo(cecilie);
        assertThatThrownBy(() -> careTeams.join(kari, cecilie))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Bare navngitte ansatte skal kjenne denne saken. Be daglig leder navngi den du vil velge, eller velg en som alt er navngitt.");
    }

    @Test
    void nobodyWritesDownWhereAStrictlyProtectedClientIs() {
        house.keep(registration(berit).fact("client.addressBlock", "code-6"));

        for (var place : List.of("client.address", "client.municipality")) {
            assertThatThrownBy(() -> house.keep(registration(berit).fact(place, "Fjord")))
                    .isInstanceOf(Refused.class)
                    .hasMessage(
                            "En strengt fortrolig adresse skal ikke lagres, og ikke kommunen heller. La feltene for adresse og kommune stå tomme.");
        }
        house.keep(registration(berit).fact("client.addressBlock", "code-6").fact("client.phone", "90000001"));
    }

    @Test
    void anAddressThatIsOnlyBlockedClosesNothing() {
        house.keep(registration(berit).fact("client.addressBlock", "code-7").fact("client.municipality", "Fjord"));

        assertThat(access.require(berit, kari)).isEqualTo(Grant.of(Kind.CARE_TEAM));
        assertThat(posted.sent).doesNotContain("strict-address.registered " + kari);
    }

    @Test
    void whoeverIsRegisteredOnANumberStaysANumber() {
        caseFiles.noteLegalBasis(kari, "number-only");

        assertThatThrownBy(() -> house.keep(registration(berit).fact("client.name", "Kari")))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Klienten er registrert bare med nummer. Navn og andre opplysninger som sier hvem hun eller han er, kan ikke lagres. La de feltene stå tomme.");
        house.keep(registration(berit).fact("client.name", null).fact("client.allergy", "nøtter"));
        caseFiles.noteLegalBasis(kari, "crisis-centre-2026");
        house.keep(registration(berit).fact("client.name", "Kari"));
    }

    @Test
    void anotherCentreSeesNothingThoughSomebodyTookHerIntoTheTeam() {
        var stranger = house.staff(house.aCentre(), "Stranger");
        database.sql("""
                        insert into record.care_team_member (id, case_reference, staff, part, from_at)
                        values (gen_random_uuid(), :case, :staff, 'member', now())
                        """)
                .param("case", kari.value())
                .param("staff", stranger.value())
                .update();
        offers.offer(stranger, kari, "task-1");
        glass.isBrokenBy(stranger);

        assertEveryDoorIsShutTo(stranger);
        assertThatThrownBy(() -> access.requireForTask(stranger, kari, "task-1"))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void aCaseThatIsNotHersIsLikeNoCase() {
        var none = CaseReference.create();
        var mine = catchThrowable(() -> access.require(cecilie, kari));
        var nobodys = catchThrowable(() -> access.require(cecilie, none));

        assertThat(mine)
                .hasSameClassAs(nobodys)
                .hasMessage(nobodys.getMessage())
                .hasNoCause();
        assertThat(mine.getMessage()).isEqualTo("There is no such case.");

        var closed = new long[200];
        var absent = new long[200];
        for (int i = 0; i < 200; i++) {
            closed[i] = nanos(kari);
            absent[i] = nanos(none);
        }
        double apart = Math.abs(median(closed) - median(absent)) / 1e6;
        Goals.note("S-04-record", "200 calls each, medians %.3f ms apart".formatted(apart));
    }

    private long nanos(CaseReference reference) {
        long start = System.nanoTime();
        access.find(cecilie, reference);
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private void assertEveryDoorIsShutTo(StaffId somebody) {
        assertThat(access.find(somebody, kari)).isEmpty();
        for (var door : List.<Runnable>of(
                () -> access.require(somebody, kari),
                () -> answerBook.prefill(form(somebody).open("note")),
                () -> answerBook.prefill(form(somebody).inTask("task-9").open("note")),
                () -> answerBook.keepDraft(form(somebody).inTask("task-9").open("note"), Map.of("note", "x")),
                () -> house.keep(form(somebody).answer("note", "x")),
                () -> house.keep(form(somebody).inTask("task-9").answer("note", "x")),
                () -> folder.headings(kari, somebody),
                () -> folder.read(kari, null, FORM, somebody))) {
            assertThatThrownBy(door::run).isInstanceOf(NoSuchCase.class).hasMessage("There is no such case.");
        }
    }

    private Answered form(StaffId by) {
        return house.form(FORM, centre, kari, by);
    }

    private Answered registration(StaffId by) {
        return house.form(REGISTER, centre, kari, by);
    }

    private long drafts() {
        return database.sql("select count(*) from record.draft where case_reference = :case")
                .param("case", kari.value())
                .query(Long.class)
                .single();
    }
}
