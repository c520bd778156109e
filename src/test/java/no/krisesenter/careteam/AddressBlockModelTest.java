package no.krisesenter.careteam;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.casefile.AddressBlock;
import no.krisesenter.casefile.AddressBlocks;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Clients;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Desk;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.Guards;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an address block does from its first day to its last: which places are kept and shown, what is to be done, and who may lift it. */
class AddressBlockModelTest extends ModelTest {

    private static final String REGISTRATION = "first-contact.register-client";
    private static final String HOUSING = "needs-mapping.housing";
    private static final String EVERYDAY = "needs-mapping.person-and-everyday";
    private static final String NAME_PEOPLE = "strict-address.name-people";
    private static final String MEASURES = "strict-address.check-measures";
    private static final String CHILD_PLAN = "protected-child.plan";
    private static final String RENEW = "strict-address.renew-block";
    private static final String CONFIRM = "change-address-block.confirm";
    private static final String CONFIRM_BACK = "lift-conflict.confirm";
    private static final String WELCOME = "arrival.welcome-client";
    private static final String STAYS_EMPTY =
            " skal stå tom. Adressen er strengt fortrolig (kode 6), og steder skal ikke skrives ned. Avtal det muntlig.";
    private static final String TEAM_ONLY =
            " kan bare endres av teamet. Adressen er fortrolig (kode 7). Gi beskjed til kontaktpersonen.";

    @Autowired
    CareTeams careTeams;

    @Autowired
    Children children;

    @Autowired
    Clients clients;

    @Autowired
    AddressBlocks blocks;

    @Autowired
    CaseAccess access;

    @Autowired
    Answers answers;

    @Autowired
    Desks desks;

    @Autowired
    Guards guards;

    // -- places

    @Test
    void aPlaceIsNeitherAskedForNorTakenWhileTheAddressIsStrictlyConfidential() {
        var reference = aCaseOf(KARI);
        keep(reference, HOUSING, Map.of("municipality", "Fjord", "notes", "Hun sover bedre"));
        begin("needs-mapping", reference, "userTask_mapHousing");
        var karis = desks.of(KARI);
        assertThat(karis.opens(karis.card(reference, HOUSING)).known()).containsEntry("municipality", "Fjord");

        block(reference, "code-6");

        var task = karis.card(reference, HOUSING);
        var opened = karis.opens(task);
        assertThat(opened.known()).containsEntry("municipality", null).containsEntry("notes", "Hun sover bedre");
        assertThat(withheld(karis, task)).contains("Adressen er strengt fortrolig (kode 6)", "municipality");
        var filled = opened.filledIn(Map.of("needsNewHome", "yes"));
        assertRefused(karis.sends(task, with(filled, "municipality", "Fjell")), "«Hvilken kommune vil du bo i?»");
        assertRefused(karis.saves(task, with(filled, "municipality", "Fjell")), "«Hvilken kommune vil du bo i?»");
        assertThat(answers.newest(reference, HOUSING).orElseThrow().answers()).doesNotContainKey("municipality");
        assertThat(drafts(reference)).isZero();

        karis.saves(task, without(filled, "municipality")).ok();
        karis.sends(task, without(filled, "municipality")).ok();
    }

    @Test
    void aPlaceInARowIsErasedAndNotTakenAgain() {
        var reference = aCaseOf(KARI);
        var stay = Map.of("centre", "Fjell krisesenter", "experience", "Gode voksne");
        keep(reference, EVERYDAY, Map.of("hasStayedBefore", "yes", "earlierStays", List.of(stay)));

        block(reference, "code-6");

        assertThat(answers.newest(reference, EVERYDAY).orElseThrow().answers())
                .containsEntry("earlierStays", List.of(Map.of("experience", "Gode voksne")));
        begin("needs-mapping", reference, "userTask_mapPersonAndEveryday");
        var karis = desks.of(KARI);
        var task = karis.card(reference, EVERYDAY);
        var filled = karis.opens(task).filledIn(Map.of("hasStayedBefore", "yes"));
        assertThat(karis.sends(task, with(filled, "earlierStays", List.of(stay)))
                        .sentence())
                .contains("«Hvilket senter?»" + STAYS_EMPTY);
    }

    /** Control: with the guard away, what it stops is done. */
    @Test
    void withoutItsGuardAPlaceIsWrittenDown() {
        var reference = aCaseOf(KARI);
        begin("needs-mapping", reference, "userTask_mapHousing");
        block(reference, "code-6");
        var karis = desks.of(KARI);
        var task = karis.card(reference, HOUSING);
        var filled = with(karis.opens(task).filledIn(Map.of("needsNewHome", "yes")), "municipality", "Fjell");
        assertRefused(karis.sends(task, filled), "«Hvilken kommune vil du bo i?»");

        guards.without(Set.of("guardedPlaces"), () -> {
            karis.saves(task, filled).ok();
            assertThat(karis.opens(task).known()).containsEntry("municipality", "Fjell");
            karis.sends(task, filled).ok();
        });

        assertThat(answers.newest(reference, HOUSING).orElseThrow().answers()).containsEntry("municipality", "Fjell");
    }

    @Test
    void aConfidentialAddressIsShownToTheTeamAndToNobodyWhoOnlyHasATask() {
        var reference = aCaseOf(KARI);
        keep(reference, REGISTRATION, Map.of("municipality", "Fjord"), Map.of("client.municipality", "Fjord"));
        block(reference, "code-7");
        begin("first-contact", reference, "userTask_registerClient");
        var task = taskWith(reference, REGISTRATION);

        tasks.setAssignee(task.getId(), KARI.value());
        var karis = desks.of(KARI);
        assertThat(karis.opens(karis.card(reference, REGISTRATION)).known()).containsEntry("municipality", "Fjord");
        assertThat(withheld(karis, karis.card(reference, REGISTRATION))).isEmpty();

        tasks.setAssignee(task.getId(), SINDRE.value());
        var sindres = desks.of(SINDRE);
        var given = sindres.card(reference, REGISTRATION);
        assertThat(sindres.opens(given).known()).containsEntry("municipality", null);
        assertThat(withheld(sindres, given)).contains("Adressen er fortrolig (kode 7)", "municipality");
        var filled = sindres.opens(given).filledIn(Map.of("addressBlock", "code-7"));
        assertThat(sindres.sends(given, with(filled, "municipality", "Fjell")).sentence())
                .isEqualTo("«Kommune eller bydel»" + TEAM_ONLY);
        sindres.sends(given, without(filled, "municipality")).ok();
        assertThat(clients.addressBlock(reference)).isEqualTo("code-7");
        begin("first-contact", reference, "userTask_registerClient");
        tasks.setAssignee(taskWith(reference, REGISTRATION).getId(), KARI.value());
        assertThat(karis.opens(karis.card(reference, REGISTRATION)).known()).containsEntry("municipality", "Fjord");
    }

    // -- what is to be done

    @Test
    void aChildWhoComesAfterTheMeasuresGetsAPlanOfItsOwnToo() {
        var reference = aCaseOf(KARI);
        block(reference, "code-7");
        children.arrived(reference, "Humle", 2018);
        assertThat(openForms(reference, "protected-child.")).isEmpty();
        complete(KARI, reference, MEASURES);
        assertThat(openForms(reference, "protected-child.")).containsExactly(CHILD_PLAN);

        var later = transaction.execute(status -> children.arrived(reference, "Lønn", 2020));
        assertThatThrownBy(() -> children.arrived(reference, "Lønn", 2020)).isInstanceOf(Refused.class);

        assertThat(openForms(reference, "protected-child.")).containsExactly(CHILD_PLAN, CHILD_PLAN);
        complete(KARI, reference, CHILD_PLAN);
        complete(KARI, reference, CHILD_PLAN);
        assertThat(answers.newest(reference, later, CHILD_PLAN)).isPresent();
        assertThat(openForms(reference, "")).isEmpty();
        var unprotected = aCaseOf(KARI);
        children.arrived(unprotected, "Mose", 2020);
        assertThat(openForms(unprotected, "")).isEmpty();
    }

    @Test
    void aConfidentialAddressIsFollowedUpWithoutClosingTheCase() {
        var reference = aCaseOf(KARI);
        var child = children.arrived(reference, "Humle", 2018);
        children.arrived(reference, "Lønn", 2020);

        block(reference, "code-7");

        assertThat(openForms(reference, "strict-address.")).containsExactly(MEASURES);
        complete(KARI, reference, MEASURES, "blockUntil", "2026-07-01");
        assertThat(openForms(reference, "protected-child.")).containsExactly(CHILD_PLAN, CHILD_PLAN);
        complete(KARI, reference, CHILD_PLAN, "codeword", "måke");
        complete(KARI, reference, CHILD_PLAN);
        assertThat(answers.newest(reference, child, CHILD_PLAN)).isPresent();

        assertThat(timerDue("catchEvent_endIsNear").toLocalDate()).hasToString("2026-06-01");
        fireTimer("catchEvent_endIsNear");
        complete(KARI, reference, RENEW, "renewal", "renewed", "blockUntil", "2027-01-01");
        fireTimer("catchEvent_endIsNear");
        complete(KARI, reference, RENEW, "renewal", "not-renewed");
        assertThat(openForms(reference, "strict-address.")).isEmpty();
        assertThat(blocks.of(reference)).isEqualTo(AddressBlock.CODE_7);
        assertThat(access.find(KARI, reference)).isPresent();
    }

    @Test
    void aBlockWithoutAnEndIsNotRenewed() {
        var reference = aCaseOf(KARI);
        block(reference, "code-7");

        complete(KARI, reference, MEASURES);

        assertThat(openForms(reference, "strict-address.")).isEmpty();
        assertThat(hasTimer("catchEvent_endIsNear")).isFalse();
    }

    // -- changing it

    @Test
    void aStrongerBlockCountsAtOnce() {
        var reference = aCaseOf(KARI);
        startByForm(LENA, "change-address-block", ask(reference, "code-7"));
        runJobs();
        assertThat(openForms(reference, "strict-address.")).containsExactly(MEASURES);
        assertThat(access.find(LENA, reference)).isEmpty();

        startByForm(KARI, "change-address-block", ask(reference, "code-6"));
        runJobs();

        assertThat(blocks.of(reference)).isEqualTo(AddressBlock.CODE_6);
        assertThat(openForms(reference, "strict-address.")).containsExactly(NAME_PEOPLE);
        assertThat(refusalOf(() -> startByForm(KARI, "change-address-block", ask(reference, "code-6"))))
                .isEqualTo("Saken har denne sperren fra før. Da er det ingenting å endre.");
    }

    @Test
    void aBlockIsLiftedByADecisionAndTwoPeople() {
        var reference = aCaseOf(KARI);
        somebodyWaitsFor("arrival.client-received", reference);
        start("arrival", reference);
        block(reference, "code-6");
        complete(LENA, reference, NAME_PEOPLE, "people", List.of("kari", "lena"));
        assertThat(seen(VERA, reference)).isZero();

        for (var incomplete : List.of(
                new Object[] {"caseReference", reference.value(), "newLevel", "none"},
                new Object[] {"caseReference", reference.value(), "newLevel", "code-7", "decidedOn", "2026-01-02"})) {
            assertThat(refusalOf(() -> startByForm(KARI, "change-address-block", incomplete)))
                    .isEqualTo(
                            "Sperren kan bare oppheves eller svekkes etter et vedtak. Skriv datoen for vedtaket og hvem som har fattet det.");
        }
        assertThat(refusalOf(() -> startByForm(KARI, "change-address-block", ask(reference, "none", "2026-01-06"))))
                .isEqualTo("Vedtaket kan ikke ha en dato som ikke har vært ennå. Rett datoen.");

        startByForm(LENA, "change-address-block", ask(reference, "none"));
        assertThat(refusalOf(() -> complete(LENA, reference, CONFIRM, "confirmed", "yes")))
                .isEqualTo(
                        "Den som har bedt om endringen, eller som den gjelder, kan ikke bekrefte den. Be en annen leder om å gjøre det.");
        assertThat(blocks.of(reference)).isEqualTo(AddressBlock.CODE_6);
        runtime.deleteProcessInstance(taskWith(reference, CONFIRM).getProcessInstanceId(), "asked by the wrong one");

        startByForm(KARI, "change-address-block", ask(reference, "none"));
        assertThat(opened(LENA, CONFIRM)).containsEntry("newLevel", "none");
        complete(LENA, reference, CONFIRM, "confirmed", "no");
        assertThat(blocks.of(reference)).isEqualTo(AddressBlock.CODE_6);

        startByForm(KARI, "change-address-block", ask(reference, "none"));
        complete(LENA, reference, CONFIRM, "confirmed", "yes", "decidedOn", "2026-01-02", "decidedBy", "kripos");

        assertThat(blocks.of(reference)).isEqualTo(AddressBlock.NONE);
        assertThat(openForms(reference, "strict-address.")).isEmpty();
        assertThat(careTeams.members(reference)).isEqualTo(Set.of(KARI, LENA));
        assertThat(desks.of(VERA).sees(reference, WELCOME)).isTrue();
        assertThat(tasks.getIdentityLinksForTask(taskWith(reference, WELCOME).getId()))
                .extracting("groupId")
                .containsExactly("on-duty-staff");
        assertThat(answers.all(reference, "change-address-block.ask")).hasSize(3);
        assertThat(lookedAt(reference, CONFIRM)).contains("write lena");
        keep(reference, REGISTRATION, Map.of("municipality", "Fjord"), Map.of("client.municipality", "Fjord"));
    }

    @Test
    void aWeakerBlockBeginsItsOwnWork() {
        var reference = aCaseOf(KARI);
        block(reference, "code-6");
        complete(LENA, reference, NAME_PEOPLE, "people", List.of("kari", "lena"));
        complete(KARI, reference, MEASURES, "blockUntil", "2026-07-01");
        assertThat(hasTimer("catchEvent_endIsNear")).isTrue();

        startByForm(KARI, "change-address-block", ask(reference, "code-7"));
        complete(LENA, reference, CONFIRM, "confirmed", "yes", "decidedOn", "2026-01-02", "decidedBy", "kripos");

        assertThat(hasTimer("catchEvent_endIsNear")).isFalse();
        assertThat(openForms(reference, "strict-address.")).containsExactly(MEASURES);
        assertThat(opened(KARI, MEASURES)).containsKey("blockUntil");
    }

    @Test
    void noOtherFormWeakensABlock() {
        var reference = aCaseOf(KARI);
        block(reference, "code-7");

        assertThatThrownBy(() -> block(reference, "none"))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Klienten har sterkere adressesperre enn dette. Den kan bare endres i «Endre adressesperre», der daglig leder bekrefter.");
        var nothingSaid = new HashMap<String, Object>();
        nothingSaid.put("client.addressBlock", null);
        keep(reference, REGISTRATION, Map.of(), nothingSaid);
        assertThat(blocks.of(reference)).isEqualTo(AddressBlock.CODE_7);
    }

    // -- coming back

    @Test
    void whoeverKnewThePersonComesBackWhenALeaderConfirms() {
        var reference = aCaseOf(KARI);
        start("arrival", reference);
        startByForm(VERA, "conflict-of-interest", "caseReference", reference.value());
        complete(LENA, "conflict-of-interest.note-conflict", "noted", true);
        assertThat(seen(VERA, reference)).isZero();

        assertThat(refusalOf(() -> startByForm(KARI, "lift-conflict", back(reference, SINDRE))))
                .isEqualTo("Denne ansatte er ikke meldt inhabil i saken. Da er det ingenting å oppheve.");
        startByForm(LENA, "lift-conflict", back(reference, VERA));
        assertThat(refusalOf(() -> complete(LENA, reference, CONFIRM_BACK, "confirmed", "yes")))
                .startsWith("Den som har bedt om endringen");
        runtime.deleteProcessInstance(
                taskWith(reference, CONFIRM_BACK).getProcessInstanceId(), "asked by the wrong one");

        startByForm(KARI, "lift-conflict", back(reference, VERA));
        complete(LENA, reference, CONFIRM_BACK, "confirmed", "no");
        assertThat(seen(VERA, reference)).isZero();
        startByForm(KARI, "lift-conflict", back(reference, VERA));
        assertThat(revocations()).isPositive();
        complete(LENA, reference, CONFIRM_BACK, "confirmed", "yes");

        assertThat(desks.of(VERA).sees(reference, WELCOME)).isTrue();
        assertThat(access.find(VERA, reference)).isEmpty();
        assertThat(revocations()).isZero();
        assertThat(lookedAt(reference, CONFIRM_BACK)).contains("write lena");
        startByForm(VERA, "conflict-of-interest", "caseReference", reference.value());
        assertThat(seen(VERA, reference)).isZero();
    }

    // -- helpers

    private CaseReference aCaseOf(StaffId contactPerson) {
        var reference = aCase();
        transaction.executeWithoutResult(
                status -> careTeams.appoint(reference, Part.CONTACT_PERSON, null, contactPerson));
        return reference;
    }

    private void block(CaseReference reference, String code) {
        keep(reference, REGISTRATION, Map.of("addressBlock", code), Map.of("client.addressBlock", code));
        runJobs();
    }

    private void keep(CaseReference reference, String form, Map<String, Object> said) {
        keep(reference, form, said, Map.of());
    }

    private void keep(CaseReference reference, String form, Map<String, Object> said, Map<String, Object> facts) {
        transaction.executeWithoutResult(status -> answerBook.keep(
                new Submission(reference, null, KARI, null, RecordKind.REGISTRATION, form, said, facts)));
    }

    private void begin(String process, CaseReference reference, String element) {
        runtime.createProcessInstanceByKey(process)
                .businessKey(reference.value())
                .setVariable("caseReference", reference.value())
                .setVariable("reopenSection", "all")
                .startBeforeActivity(element)
                .execute();
        runJobs();
    }

    private String withheld(Desk desk, Desk.Card task) {
        return desk.browser()
                .get("/camunda/api/engine/engine/default/task/" + task.id()
                        + "/form-variables?deserializeValues=false&variableNames=withheldPlaces")
                .ok()
                .json()
                .path("withheldPlaces")
                .path("value")
                .asText();
    }

    private static void assertRefused(Reply reply, String label) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.sentence()).isEqualTo(label + STAYS_EMPTY);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var more = new HashMap<>(answers);
        more.put(key, value);
        return more;
    }

    private static Map<String, Object> without(Map<String, Object> answers, String key) {
        var fewer = new HashMap<>(answers);
        fewer.remove(key);
        return fewer;
    }

    private static Object[] ask(CaseReference reference, String level) {
        return ask(reference, level, "2026-01-02");
    }

    private static Object[] ask(CaseReference reference, String level, String day) {
        return new Object[] {
            "caseReference", reference.value(), "newLevel", level, "decidedOn", day, "decidedBy", "kripos"
        };
    }

    private static Object[] back(CaseReference reference, StaffId person) {
        return new Object[] {"caseReference", reference.value(), "person", person.value(), "reason", "Det var en annen"
        };
    }

    private long seen(StaffId who, CaseReference reference) {
        return as(
                who,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .count());
    }

    private long revocations() {
        return processEngine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .userIdIn(VERA.value())
                .resourceType(Resources.TASK)
                .count();
    }

    private List<String> lookedAt(CaseReference reference, String section) {
        return database.queryForList(
                "select action || ' ' || staff from audit.access where case_reference = ? and section = ?",
                String.class,
                reference.value(),
                section);
    }

    private long drafts(CaseReference reference) {
        return database.queryForObject(
                "select count(*) from record.draft where case_reference = ?", Long.class, reference.value());
    }
}
