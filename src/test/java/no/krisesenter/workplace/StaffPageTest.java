package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.PASSWORD;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Desk;
import no.krisesenter.testing.TestCentres;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody leaves: the same moment she sees nothing any more, and no client is without anybody whom somebody answers for. */
class StaffPageTest extends PageTest {

    private static final String PAGE = "/workplace/staff";
    private static final String SUCCESSOR = "withdraw-staff.appoint-successor";
    private static final StaffId TUVA = new StaffId("tuva");
    private static final StaffId SIV = new StaffId("siv.drift");

    @Autowired
    Staffing staffing;

    @Autowired
    StaffDirectory directory;

    @Autowired
    CaseAccess access;

    @BeforeEach
    void tuvaWorksAtFjord() {
        staffing.enrol(TUVA, "Tuva", "Fjord", PASSWORD, List.of("contact-person", "on-duty-staff"), List.of(FJORD));
        staffing.enrol(SIV, "Siv", "Drift", PASSWORD, List.of(), List.of());
        identity.createMembership(SIV.value(), "camunda-admin");
    }

    @AfterEach
    void everythingIsAsBefore() {
        database.update("delete from record.withdrawal where staff = ?", TUVA.value());
        database.update(
                "update record.care_team_member set to_at = from_at where staff = ? and to_at is null", TUVA.value());
        identity.deleteUserInfo(TUVA.value(), "withdrawn");
        List.of(TUVA, SIV).forEach(who -> identity.deleteUser(who.value()));
    }

    @Test
    void whoeverLeavesIsOutAtOnceAndHerDeputyGoesOn() {
        var reference = aCaseOfTuva();
        careTeams.appoint(reference, Part.DEPUTY, null, SINDRE);
        start("needs-mapping", reference);
        timePasses(java.time.Duration.ofDays(1));
        var hers = desks.another(TUVA);
        var task = hers.cards(reference).get(0);
        assertThat(task.assignee()).isEqualTo("tuva");

        assertThat(leaves(LENA, FJORD, TUVA).status()).isEqualTo(302);

        assertThat(hers.browser().get("/camunda/api/admin/auth/user/default").status())
                .isNotEqualTo(200);
        assertThat(signsIn()).isFalse();
        assertThat(access.find(TUVA, reference)).isEmpty();
        assertThat(directory.find(TUVA).orElseThrow().centres()).isEmpty();
        assertThat(staffing.isWithdrawn(TUVA)).isTrue();
        assertThat(tasks.createTaskQuery().taskAssignee(TUVA.value()).count()).isZero();
        assertThat(assignees(reference)).containsOnly("sindre");
        assertThat(database.queryForList(
                        "select centre || ' ' || withdrawn_by from record.withdrawal where staff = ?",
                        String.class,
                        TUVA.value()))
                .containsExactly("fjord lena");
    }

    @Test
    void theLeaderAppointsASuccessorForEachClientWhoIsWithoutAContactPersonAndSeesTheAliasAlone() {
        var reference = aCaseOfTuva();
        var other = aCaseOfTuva();
        var karis = aResident();
        start("needs-mapping", reference);
        timePasses(java.time.Duration.ofDays(1));

        leaves(LENA, FJORD, TUVA);
        runJobs();

        assertThat(openForms(reference, SUCCESSOR)).containsExactly(SUCCESSOR);
        assertThat(openForms(other, SUCCESSOR)).containsExactly(SUCCESSOR);
        assertThat(openForms(karis, SUCCESSOR)).isEmpty();
        assertThat(access.find(LENA, reference)).isEmpty();
        var successor = running("withdraw-staff", reference);
        assertThat(successor.getTenantId()).isEqualTo("fjord");
        assertThat(runtime.getVariables(successor.getId())).containsOnly(Map.entry("caseReference", reference.value()));

        complete(LENA, reference, SUCCESSOR, "newPerson", "sindre");

        assertThat(careTeams.contactPerson(reference)).contains(SINDRE);
        assertThat(assignees(reference)).containsOnly("sindre");
        assertThat(runs("withdraw-staff", reference)).isFalse();
    }

    @Test
    void whatSheHasTakenOnDutyIsFreeForTheNextShift() {
        var reference = aResident();
        start("arrival", reference);
        var welcome = taskWith(reference, "arrival.welcome-client");
        desks.another(TUVA)
                .claims(desks.another(TUVA).card(reference, "arrival.welcome-client"))
                .ok();
        assertThat(assigneeOf(welcome)).isEqualTo("tuva");

        leaves(LENA, FJORD, TUVA);

        assertThat(assigneeOf(welcome)).isNull();
        desks.of(VERA)
                .claims(desks.of(VERA).card(reference, "arrival.welcome-client"))
                .ok();
    }

    @Test
    void nobodyElseSeesThePageAndNobodyActsInALeadersName() {
        for (var who : List.of(VERA, KARI, OLE)) {
            assertThat(page(who, PAGE).status()).as(who.value()).isEqualTo(404);
            assertThat(submits(who, PAGE, PAGE, Map.of("who", "fjord/tuva", "proof", PASSWORD))
                            .status())
                    .isIn(403, 404);
        }
        var wrong = submits(LENA, PAGE, PAGE, Map.of("who", "fjord/tuva", "proof", "wrong"));
        assertThat(wrong.status()).isEqualTo(400);
        for (var choice : List.of("", "fjord", "fjord/lena", "fjell/ole", "fjord/nobody")) {
            assertThat(submits(LENA, PAGE, PAGE, Map.of("who", choice, "proof", PASSWORD))
                            .status())
                    .as(choice)
                    .isEqualTo(400);
        }
        assertThat(staffing.isWithdrawn(TUVA)).isFalse();
        assertThat(directory.find(OLE).orElseThrow().centres()).contains(TestCentres.FJELL);
        assertThat(directory.find(LENA).orElseThrow().centres()).contains(FJORD);
    }

    @Test
    void anAdministratorSeesPeopleAndNoCaseAndLeavesNoCentreWithoutALeader() {
        aCaseOfTuva();
        var sivs = new Browser(desks.server());
        sivs.get("/camunda/app/admin/default/");
        sivs.postForm(
                        "/camunda/api/admin/auth/user/default/login/admin",
                        Map.of("username", SIV.value(), "password", PASSWORD))
                .ok();
        var shown = sivs.page(PAGE);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("Krisesenteret i Fjord", "Tuva Fjord").doesNotContain("/workplace/cases/");
        assertThat(sivs.page("/workplace/duty").status()).isEqualTo(404);

        var refused = sivs.submit(PAGE, PAGE, Map.of("who", "fjord/lena", "proof", PASSWORD));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Senteret må ha en daglig leder. Gi en annen rollen Daglig leder først");

        assertThat(sivs.submit(PAGE, PAGE, Map.of("who", "fjord/tuva", "proof", PASSWORD))
                        .status())
                .isEqualTo(302);
        assertThat(staffing.isWithdrawn(TUVA)).isTrue();
    }

    @Test
    void whoeverWorksAtTwoCentresGoesOnAtTheOther() {
        staffing.enrol(TUVA, "Tuva", "Fjord", PASSWORD, List.of(), List.of(TestCentres.FJELL));

        leaves(LENA, FJORD, TUVA);

        assertThat(directory.find(TUVA).orElseThrow().centres()).containsExactly(TestCentres.FJELL);
        assertThat(staffing.isWithdrawn(TUVA)).isFalse();
        assertThat(signsIn()).isTrue();
    }

    @Test
    void whoeverComesBackSignsInWithWhatSheCouldDoAndWithoutACase() {
        var reference = aCaseOfTuva();
        leaves(LENA, FJORD, TUVA);
        assertThat(texts(page(LENA, PAGE), "form"))
                .anySatisfy(form -> assertThat(form)
                        .contains("|Tuva Fjord|Sluttet 5. januar 2026. Får tilbake: Kontaktperson, Vakt.|"));

        assertThat(comesBack(LENA, "fjord/tuva").status()).isEqualTo(302);

        assertThat(signsIn()).isTrue();
        var tuva = directory.find(TUVA).orElseThrow();
        assertThat(tuva.roles()).containsExactlyInAnyOrder("contact-person", "on-duty-staff");
        assertThat(tuva.centres()).containsExactly(FJORD);
        assertThat(access.find(TUVA, reference)).isEmpty();
        assertThat(careTeams.contactPerson(reference)).isEmpty();
        assertThat(page(LENA, PAGE + "?back").text())
                .contains("Den ansatte er tatt inn igjen og kan logge inn.")
                .doesNotContain("back-fjord-tuva");
        assertThat(database.queryForList(
                        "select withdrawn_by || ' ' || returned_by from record.withdrawal where staff = ?",
                        String.class,
                        TUVA.value()))
                .containsExactly("lena lena");

        leaves(LENA, FJORD, TUVA);
        assertThat(signsIn()).isFalse();
    }

    @Test
    void onlyWhoMaySayThatSomebodyLeavesTakesHerBackAndOnlyWhoeverHasLeft() {
        leaves(LENA, FJORD, TUVA);
        for (var who : List.of(VERA, KARI, OLE)) {
            assertThat(submits(who, "/workplace/search", PAGE + "/back", Map.of("who", "fjord/tuva", "proof", PASSWORD))
                            .status())
                    .as(who.value())
                    .isIn(403, 404);
        }
        var wrong = submits(LENA, PAGE, PAGE + "/back", Map.of("who", "fjord/tuva", "proof", "wrong"));
        assertThat(wrong.status()).isEqualTo(400);
        for (var choice : List.of("", "fjord", "fjord/kari", "fjord/lena", "fjell/tuva", "fjell/ole", "fjord/nobody")) {
            assertThat(comesBack(LENA, choice).status()).as(choice).isEqualTo(400);
        }
        assertThat(comesBack(LENA, "fjell/tuva").text())
                .contains("Velg en som har sluttet ved senteret. Last siden på nytt.");
        assertThat(staffing.isWithdrawn(TUVA)).isTrue();
        assertThat(directory.find(TUVA).orElseThrow().centres()).isEmpty();
    }

    /** Role groups hold at every centre: what another centre has taken from her, this one does not give her there. */
    @Test
    void whoeverWorksElsewhereMeanwhileGetsHerCentreBackAndNoRole() {
        staffing.enrol(TUVA, "Tuva", "Fjord", PASSWORD, List.of(), List.of(TestCentres.FJELL));
        leaves(LENA, FJORD, TUVA);
        identity.deleteMembership(TUVA.value(), "contact-person");

        assertThat(comesBack(LENA, "fjord/tuva").status()).isEqualTo(302);

        var tuva = directory.find(TUVA).orElseThrow();
        assertThat(tuva.centres()).containsExactlyInAnyOrder(FJORD, TestCentres.FJELL);
        assertThat(tuva.roles()).containsExactly("on-duty-staff");
    }

    // -- actors

    private Reply comesBack(StaffId by, String who) {
        return submits(by, PAGE, PAGE + "/back", Map.of("who", who, "proof", PASSWORD));
    }

    private Reply leaves(StaffId by, CentreId centre, StaffId who) {
        return submits(by, PAGE, PAGE, Map.of("who", centre + "/" + who.value(), "proof", PASSWORD));
    }

    private boolean signsIn() {
        try {
            Desk desk = desks.another(TUVA);
            return desk.browser().get("/camunda/api/admin/auth/user/default").status() == 200;
        } catch (AssertionError | RuntimeException refused) {
            return false;
        }
    }

    private CaseReference aCaseOfTuva() {
        var reference = aCase();
        transaction.executeWithoutResult(status -> {
            careTeams.appoint(reference, Part.CONTACT_PERSON, null, TUVA);
            stays.open(reference);
        });
        return reference;
    }

    private List<String> assignees(CaseReference reference) {
        return new ArrayList<>(tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey("needs-mapping")
                .list()
                .stream()
                .map(Task::getAssignee)
                .toList());
    }

    private String assigneeOf(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }
}
