package no.krisesenter.engine;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.MAGNE;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.access.NoSuchCase;
import no.krisesenter.accessreview.ReviewBeginnings;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.emergency.Attempt;
import no.krisesenter.emergency.EmergencyReason;
import no.krisesenter.emergency.GlassBox;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Redraft;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Folder;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Attacks of colleagues on cases. */
abstract class GuardsOfCases extends GuardsOfTheWeb {

    private static final String WELCOME = "arrival.welcome-client";
    private static final String REVIEW = "emergency-access-review.review";
    private static final String LOOKS = "access-review.review-looks";
    private static final String MANAGERS = "access-review.review-manager";
    private static final String WORDS = "Politiet står i døra og spør hva hun er redd for.";
    private static final StaffId PETRA = new StaffId("petra");

    private static int years;

    @Autowired
    Folder folder;

    @Autowired
    AccessLog accessLog;

    @Autowired
    GlassBox glass;

    @Autowired
    ReviewBeginnings beginnings;

    /** Somebody of the same centre who has nothing to do with the case. */
    @Test
    void againstReadingACaseWithoutNeed() throws Exception {
        var client = aCaseOf(KARI);
        isNeeded("NeedToKnow", () -> {
            folder.headings(client, SINDRE);
            return true;
        });
    }

    /** The log takes nothing: then nothing is given out. */
    @Test
    void againstReadingWithoutAnEntryInTheLog() throws Exception {
        var client = aCaseOf(KARI);
        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                client,
                null,
                KARI,
                null,
                RecordKind.NOTE,
                "first-contact.register-contact",
                Map.of("note", "Hun ringer fra et trygt sted"),
                Map.of())));
        database.execute(
                "create function audit.broken() returns trigger language plpgsql as $$ begin raise 'no'; end $$");
        database.execute(
                "create trigger broken before insert on audit.access for each row execute function audit.broken()");
        try {
            isNeeded(
                    "ChainedLog",
                    () -> !folder.read(client, null, "first-contact.register-contact", KARI)
                            .isEmpty());
        } finally {
            database.execute("drop trigger broken on audit.access");
            database.execute("drop function audit.broken()");
        }
    }

    /** Whoever was not let in is not noted. */
    @Test
    void againstTriesThatNobodyHearsOf() throws Exception {
        isNeeded("RefusalsAreNoted", () -> {
            var client = aCaseOf(KARI);
            try {
                folder.headings(client, SINDRE);
            } catch (NoSuchCase refused) {
                // as it should be
            }
            return accessLog.of(client).stream()
                    .noneMatch(noted -> noted.access().action() == Access.Action.DENIED);
        });
    }

    /** She has said that she knows the client, and her role would give her the task. */
    @Test
    void againstWorkForWhoeverMustKeepAway() throws Exception {
        for (var guard : List.of("TaskBarriers", "Barriers")) {
            isNeeded(guard, () -> {
                var client = aCaseOf(KARI);
                transaction.executeWithoutResult(status -> careTeams.exclude(client, SINDRE));
                start("arrival", client);
                return sees(SINDRE, client);
            });
        }
    }

    /** Strictly confidential address: work for a whole role goes to the named. */
    @Test
    void againstWorkInACaseThatOnlyNamedPeopleMayKnowOf() throws Exception {
        isNeeded("TaskBarriers", () -> {
            var client = aCaseOf(KARI);
            transaction.executeWithoutResult(status -> careTeams.nameOnly(client, Set.of(KARI)));
            start("arrival", client);
            return sees(SINDRE, client);
        });
    }

    /** What she has written half of would stay. */
    @Test
    void againstDraftsOfWhoeverMustKeepAway() throws Exception {
        isNeeded("Drafts", () -> {
            var client = aCaseOf(KARI);
            start("arrival", client);
            var sindre = desks.of(SINDRE);
            var task = sindre.card(client, WELCOME);
            sindre.claims(task).ok();
            sindre.saves(task, Map.of()).ok();
            transaction.executeWithoutResult(status -> careTeams.exclude(client, SINDRE));
            return database.queryForObject(
                            "select count(*) from record.draft where case_reference = ?", Long.class, client.value())
                    > 0;
        });
    }

    /** She had the task, and no role or team gives it to her. */
    @Test
    void againstRightsThatOutliveATask() throws Exception {
        isNeeded("TaskRights", () -> {
            var client = aCaseOf(KARI);
            start("arrival", client);
            var task = taskWith(client, WELCOME).getId();
            tasks.setAssignee(task, FRIDA.value());
            tasks.setAssignee(task, VERA.value());
            return sees(FRIDA, client);
        });
    }

    @Test
    void againstLayingBackWhatAColleagueHasTaken() throws Exception {
        isNeeded("WorkChecks", () -> {
            var client = aCaseOf(KARI);
            start("arrival", client);
            var task = taskWith(client, WELCOME).getId();
            tasks.setAssignee(task, VERA.value());
            as(SINDRE, () -> {
                tasks.claim(task, null);
                return null;
            });
            return taskWith(client, WELCOME).getAssignee() == null;
        });
    }

    @Test
    void againstAnotherCentre() throws Exception {
        isNeeded("CentreTenants", () -> {
            var client = aCaseOf(KARI);
            start("arrival", client);
            return sees(OLE, client);
        });
    }

    /** The id of a task is no key to its form. */
    @Test
    void againstFormsOfTasksThatAreNotHers() throws Exception {
        isNeeded("Offers", () -> {
            var client = aCaseOf(KARI);
            start("arrival", client);
            var task = taskWith(client, WELCOME).getId();
            answerBook.prefill(new OpenForm(
                    task,
                    client,
                    null,
                    FJORD,
                    FRIDA,
                    RecordKind.NOTE,
                    WELCOME,
                    Set.of("note"),
                    Map.of(),
                    Redraft.AS_WRITTEN));
            return true;
        });
    }

    @Test
    void againstChangingATeamWithoutLeading() throws Exception {
        isNeeded("LeaderChangesTeams", () -> sendsIn("change-team.ask"));
    }

    @Test
    void againstChangingABlockWithoutLeading() throws Exception {
        isNeeded("LeaderChangesBlocks", () -> sendsIn("change-address-block.ask"));
    }

    @Test
    void againstLettingBackWithoutLeading() throws Exception {
        isNeeded("LeaderLetsBack", () -> sendsIn("lift-conflict.ask"));
    }

    @Test
    void againstWeakeningABlockWithoutADecision() throws Exception {
        isNeeded("blockChangesByDecision", () -> {
            var client = aBlockedCaseOf(KARI);
            startByForm(KARI, "change-address-block", "caseReference", client.value(), "newLevel", "none");
            return true;
        });
    }

    @Test
    void againstWeakeningABlockAlone() throws Exception {
        isNeeded("twoChangeTheBlock", () -> {
            var client = aBlockedCaseOf(KARI);
            startByForm(
                    LENA,
                    "change-address-block",
                    "caseReference",
                    client.value(),
                    "newLevel",
                    "none",
                    "decidedOn",
                    "2026-01-02",
                    "decidedBy",
                    "kripos");
            complete(
                    LENA,
                    client,
                    "change-address-block.confirm",
                    "confirmed",
                    "yes",
                    "decidedOn",
                    "2026-01-02",
                    "decidedBy",
                    "kripos");
            return true;
        });
    }

    @Test
    void againstLettingBackAlone() throws Exception {
        isNeeded("twoLetBack", () -> {
            var client = aCaseOf(KARI);
            transaction.executeWithoutResult(status -> careTeams.exclude(client, FRIDA));
            startByForm(
                    LENA, "lift-conflict", "caseReference", client.value(), "person", FRIDA.value(), "reason", "feil");
            complete(LENA, client, "lift-conflict.confirm", "confirmed", "yes");
            return true;
        });
    }

    private CaseReference aBlockedCaseOf(StaffId contactPerson) {
        var client = aCaseOf(contactPerson);
        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                client,
                null,
                contactPerson,
                null,
                RecordKind.REGISTRATION,
                "first-contact.register-client",
                Map.of(),
                Map.of("client.addressBlock", "code-7"))));
        runJobs();
        return client;
    }

    @Test
    void againstSayingThatOneKnowsSomebodyWhomOneHasNotMet() throws Exception {
        isNeeded("AnybodyConcernedMaySayNo", () -> sendsIn("conflict-of-interest.report"));
    }

    @Test
    void againstReportingOnSomebodyWhomOneHasNotMet() throws Exception {
        isNeeded("AnybodyOnDutyReportsDanger", () -> sendsIn("acute-danger.report"));
        isNeeded("AnybodyOnDutyReportsAbsence", () -> sendsIn("unaccounted-absence.report"));
        isNeeded("AnybodyOnDutyReportsIllness", () -> sendsIn("acute-health.report"));
        isNeeded("AnybodyOnDutyReportsParties", () -> sendsIn("two-parties.report"));
        isNeeded("AnybodyOnDutyReportsADeath", () -> sendsIn("death.report"));
    }

    /** Frida has not met this client. */
    private boolean sendsIn(String form) {
        var client = aCaseOf(KARI);
        transaction.executeWithoutResult(status ->
                answerBook.keep(new Submission(client, null, FRIDA, null, RecordKind.NOTE, form, Map.of(), Map.of())));
        return true;
    }

    /** The hour is over. */
    @Test
    void againstGlassThatStaysBroken() throws Exception {
        isNeeded("BrokenGlass", () -> {
            var client = aCaseOf(KARI);
            glass.open(SINDRE, client, EmergencyReason.DANGER_TO_LIFE, WORDS);
            passes(Duration.ofMinutes(60));
            folder.headings(client, SINDRE);
            return true;
        });
    }

    /** The database would refuse it, too, without a word of why. */
    @Test
    void againstReviewingOnesOwnEmergencyAccess() throws Exception {
        database.execute("alter table record.emergency_access drop constraint emergency_access_check1");
        try {
            isNeeded("somebodyElseReviewsAccess", () -> {
                var client = aCaseOf(KARI);
                opens(LENA, client);
                reviews(LENA, client, "justified");
                return true;
            });
        } finally {
            database.update("update record.emergency_access set reviewed_by = null where reviewed_by = staff");
            database.execute(
                    "alter table record.emergency_access add constraint emergency_access_check1 check (reviewed_by <> staff)");
        }
    }

    @Test
    void againstHandlingOnesOwnBreach() throws Exception {
        isNeeded("somebodyElseHandlesBreach", () -> {
            var client = aCaseOf(KARI);
            opens(LENA, client);
            reviews(MAGNE, client, "breach");
            complete(
                    LENA,
                    client,
                    "emergency-access-review.handle-breach",
                    "authorityTold",
                    "reported",
                    "reportedAt",
                    "2026-01-05T12:00");
            return true;
        });
    }

    private void opens(StaffId who, CaseReference client) {
        var attempt = as(who, () -> glass.open(who, client, EmergencyReason.DANGER_TO_LIFE, WORDS));
        if (!(attempt instanceof Attempt.Opened)) {
            throw new AssertionError(attempt);
        }
        runJobs();
    }

    private void reviews(StaffId who, CaseReference client, String outcome) {
        var task = taskWith(client, REVIEW);
        tasks.setAssignee(task.getId(), who.value());
        var answers = new LinkedHashMap<>(openedTask(who, client, REVIEW));
        answers.put("accessOutcome", outcome);
        complete(who, client, REVIEW, alternating(answers));
    }

    /** Whatever else is open, the task of this case. */
    private Map<String, Object> openedTask(StaffId who, CaseReference client, String form) {
        runtime.createProcessInstanceQuery().processDefinitionKey("emergency-access-review").list().stream()
                .filter(instance -> !client.value().equals(instance.getBusinessKey()))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "not this one"));
        return opened(who, form);
    }

    private static Object[] alternating(Map<String, Object> answers) {
        var all = new ArrayList<>();
        answers.forEach((key, value) -> all.addAll(List.of(key, value)));
        return all.toArray();
    }

    @Test
    void againstFollowingUpThatOnesOwnReviewIsLate() throws Exception {
        isNeeded("somebodyElseFollowsUpALateReviewOfLooks", () -> followsUp(LENA, aCase(), "access-review.looks"));
        isNeeded("somebodyElseFollowsUpALateReview", () -> {
            var client = aCaseOf(KARI);
            opens(LENA, client);
            return followsUp(LENA, client, "emergency-access.review");
        });
    }

    private boolean followsUp(StaffId who, CaseReference client, String deadline) {
        start("late-review", client, "lateTask", "userTask_reviewAccess", "deadlineKey", deadline);
        complete(who, client, "late-review.follow-up", "reason", "busy", "action", "helped");
        return true;
    }

    @Test
    void againstManagersWhoGoThroughTheirOwnLooks() throws Exception {
        isNeeded("somebodyElseReviewsManagers", () -> goesThrough(LENA, MANAGERS, "fine", "all-fine"));
    }

    @Test
    void againstBreachesThatNobodyFollowsUp() throws Exception {
        staffing.enrol(PETRA, "Petra", "Fjord", TestCentres.PASSWORD, List.of("privacy-contact"), List.of(FJORD));
        try {
            isNeeded("breachAmongColleaguesIsConcluded", () -> goesThrough(LENA, LOOKS, "breach", "all-fine"));
            isNeeded("breachByAManagerIsConcluded", () -> goesThrough(PETRA, MANAGERS, "breach", "all-fine"));
        } finally {
            identity.deleteUser(PETRA.value());
        }
    }

    private boolean goesThrough(StaffId who, String form, String outcome, String conclusion) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("access-review")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "anew"));
        itIs(2040 + years++ + "-03-01T10:00"); // no other test has been there
        database.update("delete from audit.review_file");
        beginnings.beginAt(FJORD);
        runJobs();
        var client = aCase();
        for (var looker : List.of(LENA, VERA)) {
            transaction.executeWithoutResult(status -> accessLog.note(new Access(
                    Access.Action.READ, FJORD, looker, client, null, "first-contact.register-contact", null, "task")));
        }
        fireTimer("catchEvent_monday");
        var answers = new LinkedHashMap<>(opened(who, form));
        var judged = new ArrayList<Map<String, Object>>();
        for (var row : (List<?>) answers.getOrDefault("looks", List.of())) {
            var one = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) row).forEach((key, value) -> one.put(String.valueOf(key), value));
            one.put("outcome", outcome);
            judged.add(one);
        }
        answers.put("looks", judged);
        answers.put("conclusion", conclusion);
        complete(who, form, alternating(answers));
        return true;
    }
}
