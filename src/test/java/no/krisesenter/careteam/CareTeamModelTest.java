package no.krisesenter.careteam;

import static no.krisesenter.testing.TestCentres.FJELL;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.PASSWORD;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.NoSuchCase;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.OfferedWork;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.record.Folder;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who works with a case changes through processes, and with it at once what everybody sees, in sessions that are open, too. */
class CareTeamModelTest extends ModelTest {

    private static final String MEASURES = "strict-address.check-measures";
    private static final String WELCOME = "arrival.welcome-client";

    @Autowired
    CareTeams careTeams;

    @Autowired
    Children children;

    @Autowired
    CaseAccess access;

    @Autowired
    Folder folder;

    @Autowired
    Registers registers;

    @Autowired
    OfferedWork work;

    @Autowired
    Staffing staffing;

    @Autowired
    Desks desks;

    @Test
    void theLeaderGivesTheCaseToAnotherContactPersonAtOnce() {
        var reference = aCaseOf(KARI);
        start("needs-mapping", reference);
        timePasses(java.time.Duration.ofDays(1));
        var karis = desks.of(KARI);
        var task = karis.cards(reference).get(0);
        assertThat(task.assignee()).isEqualTo("kari");
        assertThat(karis.opens(task).known()).isNotNull();

        startByForm(LENA, "change-team", ask(reference, "contact-person", SINDRE));
        long start = System.nanoTime();
        assertThat(karis.cards(reference)).isEmpty();
        long millis = (System.nanoTime() - start) / 1_000_000;
        Goals.note(
                "S-11-team",
                "a changed team is seen by the next call of a running session, answered in %d ms".formatted(millis));

        assertThat(karis.sends(task, Map.of()).status()).isIn(400, 403, 404);
        assertThat(desks.of(SINDRE).cards(reference))
                .anyMatch(card -> card.id().equals(task.id()) && "sindre".equals(card.assignee()));
        assertThat(access.find(KARI, reference)).isEmpty();
        assertThat(access.find(LENA, reference)).isEmpty();
        assertThat(openForms()).doesNotContain("change-team.confirm");
    }

    @Test
    void theLeaderConfirmsWhenAContactPersonGivesWay() {
        var reference = aCaseOf(KARI);

        startByForm(KARI, "change-team", ask(reference, "leave", KARI));
        assertThat(careTeams.contactPerson(reference)).contains(KARI);
        assertThat(opened(LENA, "change-team.confirm")).containsEntry("person", "kari");
        complete(LENA, "change-team.confirm", "confirmed", "no");
        assertThat(careTeams.contactPerson(reference)).contains(KARI);

        startByForm(KARI, "change-team", ask(reference, "leave", KARI));
        assertThat(refusalOf(
                        () -> complete(LENA, "change-team.confirm", "confirmed", "yes", "newContactPerson", "kari")))
                .isEqualTo("Den som skal ut, kan ikke bli kontaktperson. Velg en annen.");
        complete(LENA, "change-team.confirm", "confirmed", "yes", "newContactPerson", "sindre");
        assertThat(careTeams.contactPerson(reference)).contains(SINDRE);
        assertThat(careTeams.members(reference)).containsExactly(SINDRE);
        assertThat(openForms()).isEmpty();
    }

    @Test
    void everyPartIsChangedWithoutAnybodyLookingIntoTheCase() {
        var reference = aCaseOf(KARI);
        var humle = children.arrived(reference, "Humle", 2020);

        startByForm(KARI, "change-team", ask(reference, "deputy", SINDRE));
        startByForm(KARI, "change-team", ask(reference, "professional-lead", FRIDA));
        startByForm(LENA, "change-team", ask(reference, "child-contact", SINDRE, "childNumber", 1));
        startByForm(KARI, "change-team", ask(reference, "join", VERA));

        assertThat(careTeams.holder(reference, Part.DEPUTY, null)).contains(SINDRE);
        assertThat(careTeams.holder(reference, Part.PROFESSIONAL_LEAD, null)).contains(FRIDA);
        assertThat(careTeams.holder(reference, Part.CHILD_CONTACT, humle)).contains(SINDRE);
        assertThat(careTeams.includes(reference, VERA)).isTrue();
        assertThat(refusalOf(() ->
                        startByForm(LENA, "change-team", ask(reference, "child-contact", SINDRE, "childNumber", 2))))
                .isEqualTo("Det er ikke registrert så mange barn i saken. Se i mappa hvilket nummer barnet har.");
        assertThat(refusalOf(() -> startByForm(LENA, "change-team", ask(reference, "leave", KARI))))
                .isEqualTo("Klienten skal alltid ha en kontaktperson. Velg «Klienten får ny kontaktperson» i stedet.");

        startByForm(KARI, "change-team", ask(reference, "leave", VERA));
        assertThat(careTeams.includes(reference, VERA)).isFalse();
        assertThat(refusalOf(() -> startByForm(VERA, "change-team", ask(reference, "join", VERA))))
                .isEqualTo("«Hvilken sak gjelder det?» har et svar som ikke kan velges. Velg på nytt.");
    }

    @Test
    void theLastOneOfATeamStaysUntilSomebodyElseIsThere() {
        var reference = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(reference, VERA));
        assertThat(careTeams.members(reference)).containsExactly(VERA);

        assertThat(refusalOf(() -> startByForm(VERA, "change-team", ask(reference, "leave", VERA))))
                .isEqualTo(
                        "Ingen andre er med i saken, og den kan ikke bli liggende uten noen. Ta inn en kollega i teamet først. Ingenting er lagret.");
        assertThat(careTeams.members(reference)).containsExactly(VERA);

        startByForm(VERA, "change-team", ask(reference, "join", SINDRE));
        startByForm(VERA, "change-team", ask(reference, "leave", VERA));
        assertThat(careTeams.members(reference)).containsExactly(SINDRE);
    }

    @Test
    void theLeaderLetsGoOfTasksOfSomebodyWhoIsIllAndSeesNothingOfThem() {
        var reference = aCaseOf(KARI);
        start("arrival", reference);
        var veras = desks.of(VERA);
        var task = veras.card(reference, WELCOME);
        veras.claims(task).ok();

        startByForm(LENA, "change-team", ask(reference, "release-tasks", VERA));

        assertThat(desks.of(SINDRE).card(reference, WELCOME).assignee()).isNull();
        assertThat(desks.of(LENA).cards(reference)).isEmpty();
        assertThatThrownBy(() -> folder.headings(reference, LENA)).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void aTaskThatSomebodyHasTakenIsHers() {
        var reference = aCaseOf(KARI);
        start("arrival", reference);
        var sindres = desks.of(SINDRE);
        var task = sindres.card(reference, WELCOME);
        desks.of(VERA).claims(task).ok();
        var filled = desks.of(VERA).opens(task).filledIn(Map.of());

        assertRefused(sindres.sends(task, filled));
        assertRefused(sindres.claims(task));
        assertRefused(sindres.unclaims(task));
        assertThat(sindres.browser()
                        .get("/camunda/api/engine/engine/default/task/" + task.id() + "/form-variables")
                        .isOk())
                .isFalse();

        withStockChecks(() -> {
            as(SINDRE, () -> {
                tasks.claim(task.id(), null);
                return null;
            });
            assertThat(sindres.card(reference, WELCOME).assignee()).isNull();
        });

        desks.of(VERA).claims(task).ok();
        desks.of(VERA).unclaims(task).ok();
        sindres.claims(task).ok();
        assertThatThrownBy(() -> as(VERA, () -> {
                    tasks.claim(task.id(), "kari");
                    return null;
                }))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void ofTwoWhoTakeATaskAtOnceOneIsToldPlainly() throws Exception {
        var desksAtOnce = Executors.newFixedThreadPool(2);
        var sameMoment = new CyclicBarrier(2);
        for (int round = 0; round < 5; round++) {
            var reference = aCaseOf(KARI);
            start("arrival", reference);
            var task = desks.of(VERA).card(reference, WELCOME);
            var both = List.of(VERA, SINDRE).stream()
                    .map(who -> desksAtOnce.submit(() -> {
                        sameMoment.await();
                        return desks.of(who).claims(task);
                    }))
                    .toList();
            var replies = List.of(both.get(0).get(), both.get(1).get());
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 400);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 400)
                    .allSatisfy(reply -> assertThat(reply.json().path("message").asText())
                            .startsWith("En kollega har tatt oppgaven"));
        }
        desksAtOnce.shutdownNow();
    }

    @Test
    void theRightToATaskGoesWithTheTask() {
        var reference = aCaseOf(KARI);
        start("arrival", reference);
        var task = taskWith(reference, WELCOME);
        tasks.setAssignee(task.getId(), FRIDA.value());
        assertThat(seen(FRIDA, reference)).isEqualTo(1);
        tasks.setAssignee(task.getId(), VERA.value());
        assertThat(seen(FRIDA, reference)).isZero();
        tasks.deleteCandidateGroup(task.getId(), "on-duty-staff");
        assertThat(seen(SINDRE, reference)).isZero();
        assertThat(seen(VERA, reference)).isEqualTo(1);

        var ours = configuration().getResourceAuthorizationProvider();
        configuration().setResourceAuthorizationProvider(new DefaultAuthorizationProvider());
        try {
            tasks.setAssignee(task.getId(), FRIDA.value());
            tasks.setAssignee(task.getId(), VERA.value());
            assertThat(seen(FRIDA, reference)).isEqualTo(1);
        } finally {
            configuration().setResourceAuthorizationProvider(ours);
        }
    }

    @Test
    void whoeverKnowsThePersonIsOutInTwoClicksAndHerPartIsFilled() {
        var reference = aCaseOf(KARI);
        somebodyWaitsFor("arrival.client-received", reference);
        start("arrival", reference);
        var karis = desks.of(KARI);
        assertThat(karis.sees(reference, WELCOME)).isTrue();

        karis.starts("conflict-of-interest", "caseReference", reference.value());

        assertThat(karis.cards(reference)).isEmpty();
        assertThat(access.find(KARI, reference)).isEmpty();
        assertThat(desks.of(VERA).sees(reference, WELCOME)).isTrue();
        assertThat(opened(LENA, "conflict-of-interest.appoint-another")).containsEntry("excludedStaff", "kari");
        complete(LENA, "conflict-of-interest.appoint-another", "newPerson", "sindre");
        assertThat(careTeams.contactPerson(reference)).contains(SINDRE);

        complete(VERA, reference, WELCOME, "room", aFreeRoom(Area.WOMEN));
        assertThat(openForms(reference, "arrival.")).contains("arrival.digital-safety");
        assertThat(karis.cards(reference)).isEmpty();
        assertThat(desks.of(VERA).cards(reference)).isNotEmpty();
        assertThat(refusalOf(() -> startByForm(LENA, "change-team", ask(reference, "join", KARI))))
                .isEqualTo("Denne ansatte skal ikke ha noe med saken å gjøre. Velg en annen.");
    }

    @Test
    void aCaseThatNobodyIsLeftWithGetsSomebodyElse() {
        var reference = aCase();
        startByForm(VERA, "conflict-of-interest", "caseReference", reference.value());
        assertThat(careTeams.members(reference)).isEmpty();

        complete(LENA, "conflict-of-interest.appoint-another", "newPerson", "sindre");

        assertThat(careTeams.members(reference)).containsExactly(SINDRE);
    }

    @Test
    void whoeverOnlyHasATaskOfTheCaseMaySayNoToo() {
        var reference = aCaseOf(KARI);
        start("arrival", reference);
        assertThat(known(VERA)).contains(reference.value());

        startByForm(VERA, "conflict-of-interest", "caseReference", reference.value());

        assertThat(seen(VERA, reference)).isZero();
        assertThat(known(VERA)).doesNotContain(reference.value());
        complete(LENA, "conflict-of-interest.note-conflict", "noted", true);
        assertThat(careTeams.contactPerson(reference)).contains(KARI);

        var another = aCaseOf(KARI);
        assertThat(refusalOf(() -> startByForm(FRIDA, "conflict-of-interest", "caseReference", another.value())))
                .isEqualTo("«Hvilken sak gjelder det?» har et svar som ikke kan velges. Velg på nytt.");
    }

    @Test
    void aStrictlyConfidentialAddressTakesTheWorkFromTheRoleToTheNamed() {
        var reference = aCaseOf(KARI);
        somebodyWaitsFor("arrival.client-received", reference);
        start("arrival", reference);
        start("late-task", reference, "lateTask", "x", "deadlineKey", "x");
        assertThat(seen(SINDRE, reference)).isEqualTo(1);

        transaction.executeWithoutResult(status -> {
            careTeams.restrict(reference, KARI);
            messages.start("strict-address.registered", reference, Map.of());
        });
        assertThat(seen(SINDRE, reference)).isZero();
        assertThat(seen(VERA, reference)).isZero();
        assertThat(tasks.getIdentityLinksForTask(taskWith(reference, WELCOME).getId()))
                .extracting("groupId")
                .containsExactly("team-" + reference);
        assertThat(desks.of(KARI).sees(reference, WELCOME)).isTrue();

        complete(LENA, reference, "strict-address.name-people", "people", List.of("vera", "lena"));
        assertThat(access.find(KARI, reference)).isEmpty();
        assertThat(seen(KARI, reference)).isZero();
        assertThat(careTeams.members(reference)).isEqualTo(Set.of(VERA, LENA));
        assertThat(desks.of(VERA).sees(reference, WELCOME)).isTrue();
        complete(VERA, reference, WELCOME, "room", aFreeRoom(Area.WOMEN));
        assertThat(seen(SINDRE, reference)).isZero();
        complete(VERA, reference, MEASURES);

        startByForm(LENA, "change-team", ask(reference, "join", SINDRE));
        assertThat(access.find(SINDRE, reference)).isPresent();
    }

    @Test
    void oneCentreKnowsNothingOfAnother() {
        var gro = new StaffId("gro");
        staffing.enrol(gro, "Gro", "Fjell", PASSWORD, List.of("centre-manager"), List.of(FJELL));
        var before = List.of(counts(OLE), counts(gro));
        var lenas = counts(LENA);

        var reference = aCaseOf(KARI);
        start("arrival", reference);
        start("late-task", reference, "lateTask", "x", "deadlineKey", "x");

        assertThat(List.of(counts(OLE), counts(gro))).isEqualTo(before);
        assertThat(offered("team-cases", FJELL, gro)).doesNotContain(reference.value());
        assertThat(offered("known-cases", FJELL, OLE)).doesNotContain(reference.value());
        assertThat(access.find(gro, reference)).isEmpty();

        assertThat(counts(LENA)).isNotEqualTo(lenas);
        assertThat(offered("team-cases", FJORD, LENA)).contains(reference.value());
    }

    /** Tasks, instances, past instances, past steps, jobs. */
    private List<Long> counts(StaffId who) {
        return as(
                who,
                () -> List.of(
                        tasks.createTaskQuery().count(),
                        runtime.createProcessInstanceQuery().count(),
                        history.createHistoricProcessInstanceQuery().count(),
                        history.createHistoricActivityInstanceQuery().count(),
                        management.createJobQuery().count()));
    }

    private List<String> offered(String register, CentreId centre, StaffId who) {
        return registers.options(register, centre, who, null).stream()
                .map(Registers.Option::value)
                .toList();
    }

    @Test
    void theLeaderSeesWhereWorkStandsAndNeitherItsContentNorItsVariables() {
        var reference = aCaseOf(KARI);
        var arrival = start("arrival", reference);
        var task = taskWith(reference, WELCOME);

        assertThat(as(LENA, () -> runtime.getActiveActivityIds(arrival.getId())))
                .containsExactly("userTask_welcomeClient");
        assertThat(as(
                        LENA,
                        () -> history.createHistoricTaskInstanceQuery()
                                .processInstanceBusinessKey(reference.value())
                                .count()))
                .isEqualTo(1);
        assertThat(as(LENA, () -> runtime.createIncidentQuery().count())).isZero();
        assertThat(as(LENA, () -> runtime.createVariableInstanceQuery().count()))
                .isZero();
        assertThat(as(LENA, () -> history.createHistoricVariableInstanceQuery().count()))
                .isZero();
        assertThat(as(LENA, () -> history.createHistoricDetailQuery().count())).isZero();
        for (var attempt : List.<Runnable>of(
                () -> runtime.getVariables(arrival.getId()),
                () -> forms.getTaskFormVariables(task.getId()),
                () -> tasks.claim(task.getId(), "lena"),
                () -> runtime.setVariable(arrival.getId(), "restFirst", true),
                () -> runtime.suspendProcessInstanceById(arrival.getId()),
                () -> runtime.deleteProcessInstance(arrival.getId(), "x"),
                () -> management.setJobRetries("x", 1))) {
            assertThatThrownBy(() -> as(LENA, () -> {
                        attempt.run();
                        return null;
                    }))
                    .isInstanceOfAny(AuthorizationException.class, org.camunda.bpm.engine.ProcessEngineException.class);
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(arrival.getId())
                        .active()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whoeverRunsTheSystemSeesNoCase() {
        var reference = aCaseOf(KARI);
        start("arrival", reference);
        var task = taskWith(reference, WELCOME);
        var admin = new StaffId("systemansvarlig");
        staffing.enrol(admin, "System", "Ansvarlig", PASSWORD, List.of("on-duty-staff"), List.of(FJORD));
        assertThat(work.isFor(admin, reference, task.getId())).isTrue();
        assertThat(as(admin, () -> forms.getTaskFormVariables(task.getId()))).isNotNull();

        identity.createMembership(admin.value(), "camunda-admin");
        tasks.setAssignee(task.getId(), admin.value());

        assertThatThrownBy(() -> as(admin, () -> forms.getTaskFormVariables(task.getId())))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageStartingWith("Cannot find task with id");
        assertThat(access.find(admin, reference)).isEmpty();
        identity.deleteUser(admin.value());
    }

    private CaseReference aCaseOf(StaffId contactPerson) {
        var reference = aCase();
        transaction.executeWithoutResult(
                status -> careTeams.appoint(reference, Part.CONTACT_PERSON, null, contactPerson));
        return reference;
    }

    private static Object[] ask(CaseReference reference, String change, StaffId person, Object... more) {
        var all = new java.util.ArrayList<Object>(
                List.of("caseReference", reference.value(), "change", change, "person", person.value()));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private long seen(StaffId who, CaseReference reference) {
        return as(
                who,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .count());
    }

    private List<String> known(StaffId who) {
        return offered("known-cases", FJORD, who);
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.sentence())
                .isEqualTo(
                        "En kollega har tatt oppgaven. Snakk med den som har den, eller be daglig leder frigi den. Ingenting er sendt inn.");
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    }

    /** The engine as it comes, without our rule that a task has one person. */
    private void withStockChecks(Runnable attack) {
        List<CommandChecker> checkers = configuration().getCommandCheckers();
        var ours = checkers.remove(checkers.size() - 1);
        checkers.add(new AuthorizationCommandChecker());
        try {
            attack.run();
        } finally {
            checkers.remove(checkers.size() - 1);
            checkers.add(ours);
        }
    }
}
