package no.krisesenter.emergency;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.MAGNE;
import static no.krisesenter.testing.TestCentres.PASSWORD;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Redraft;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.record.Folder;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody else looks at every emergency access afterwards: a leader, or the municipality. */
class EmergencyAccessReviewModelTest extends ResidentTest {

    private static final String REVIEW = "emergency-access-review.review";
    private static final String LATE = "late-review.follow-up";
    private static final StaffId PETRA = new StaffId("petra");
    private static final String BREACH = "emergency-access-review.handle-breach";
    private static final String WORDS = "Hun har ikke kommet hjem, og politiet spør hva hun er redd for.";

    @Autowired
    GlassBox glass;

    @Autowired
    Folder folder;

    @Autowired
    AccessLog accessLog;

    @Autowired
    Staffing staffing;

    @AfterEach
    void everybodyHasTheOldRoles() {
        identity.deleteUser(PETRA.value());
        identity.deleteMembership(MAGNE.value(), "contact-person");
    }

    @Test
    void theTaskIsThereInTheMomentInWhichTheCaseIsOpened() {
        var resident = aResident();

        var access = opens(SINDRE, resident);

        assertThat(openForms(resident, REVIEW)).containsExactly(REVIEW);
        var task = taskWith(resident, REVIEW);
        assertThat(task.getAssignee()).isNull();
        assertThat(groupsOf(task.getId())).containsExactly("centre-manager");
        assertDue(task, "2026-01-06T10:00");
        var review = running("emergency-access-review", resident);
        assertThat(review.getTenantId()).isEqualTo("fjord");
        assertThat(runtime.getVariables(review.getId()))
                .containsOnly(
                        Map.entry("caseReference", resident.value()),
                        Map.entry("emergencyAccess", access.id().toString()),
                        Map.entry("otherLeader", true));
    }

    @Test
    void theReviewerReadsInTheFormWhatTheLogSaysAndNothingOfTheCase() {
        var resident = aResident();
        var access = opens(SINDRE, resident);
        passes(Duration.ofMinutes(5));
        folder.read(resident, null, "safety-work.map-threat", SINDRE);
        passes(Duration.ofMinutes(5));
        glass.end(SINDRE, resident);

        assertThat(opened(LENA, REVIEW))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "openedBy", "Sindre Fjord",
                        "openedAt", "5. januar 2026 kl. 10.00",
                        "closedAt", "Kl. 10.10, av den ansatte selv",
                        "category", "Akutt fare for liv eller helse",
                        "ownWords", WORDS,
                        "looks", "10.00 Nødtilgangen åpnet\n10.05 Kartlegg trusselbildet\n10.10 Nødtilgangen lukket"));
        assertThat(accessLog.of(resident).stream()
                        .filter(noted -> noted.access().staff().equals(LENA))
                        .map(noted ->
                                noted.access().section() + " " + noted.access().grant())
                        .distinct())
                .containsExactly(REVIEW + " task");
        assertThat(access.endsAt()).isEqualTo("2026-01-05T10:00:00Z");
    }

    @Test
    void noDraftOfTheReviewerChangesWhatTheLogSays() {
        var resident = aResident();
        opens(SINDRE, resident);
        var task = taskWith(resident, REVIEW).getId();
        var draft = Map.<String, Object>of("looks", "Ingenting", "openedBy", "En annen", "assessment", "Nødvendig");
        transaction.executeWithoutResult(status -> answerBook.keepDraft(
                new OpenForm(
                        task,
                        resident,
                        null,
                        FJORD,
                        LENA,
                        RecordKind.NOTE,
                        REVIEW,
                        draft.keySet(),
                        Map.of(),
                        Redraft.AS_WRITTEN),
                draft));
        passes(Duration.ofMinutes(5));
        folder.read(resident, null, "safety-work.map-threat", SINDRE);

        assertThat(opened(LENA, REVIEW))
                .containsEntry("assessment", "Nødvendig")
                .containsEntry("openedBy", "Sindre Fjord")
                .containsEntry("looks", "10.00 Nødtilgangen åpnet\n10.05 Kartlegg trusselbildet");
    }

    @Test
    void anAccessThatWasNecessaryIsDoneWith() {
        var resident = aResident();
        opens(SINDRE, resident);
        var review = running("emergency-access-review", resident);

        reviews(LENA, resident, "justified");

        assertEnded(review);
        assertThat(outcomesOf(resident)).containsExactly("justified lena");
        assertThat(kept(resident, REVIEW)).containsEntry("accessOutcome", "justified");
    }

    @Test
    void anAccessThatWasNotNecessaryIsTakenUpWithTheColleague() {
        var resident = aResident();
        opens(SINDRE, resident);
        var review = running("emergency-access-review", resident);

        reviews(LENA, resident, "not-justified", "followUp", "Snakket med vaktlaget om hva nødtilgang er til.");

        assertEnded(review);
        assertThat(outcomesOf(resident)).containsExactly("not-justified lena");
    }

    @Test
    void aBreachHasSeventyTwoHours() {
        var resident = aResident();
        opens(SINDRE, resident);
        var review = running("emergency-access-review", resident);

        reviews(LENA, resident, "breach");

        var task = taskWith(resident, BREACH);
        assertThat(groupsOf(task.getId()))
                .containsExactlyInAnyOrder("privacy-contact", "centre-manager", "municipal-coordinator");
        assertDue(task, "2026-01-08T10:00");
        complete(LENA, resident, BREACH, "authorityTold", "reported", "reportedAt", "2026-01-05T12:00");
        assertEnded(review);
        assertThat(outcomesOf(resident)).containsExactly("breach lena");
    }

    @Test
    void afterThreeDaysWithoutAnAnswerTheMunicipalityTakesOver() {
        var resident = aResident();
        opens(SINDRE, resident);
        var review = running("emergency-access-review", resident);
        assertThat(timerDue("boundaryEvent_reviewWaitedTooLong")).isEqualTo("2026-01-08T10:00");

        fireTimer("boundaryEvent_reviewWaitedTooLong");

        assertThat(openForms(resident, REVIEW)).containsExactly(REVIEW);
        assertThat(groupsOf(taskWith(resident, REVIEW).getId())).containsExactly("municipal-coordinator");
        reviews(MAGNE, resident, "justified");
        assertEnded(review);
        assertThat(outcomesOf(resident)).containsExactly("justified magne");
    }

    @Test
    void theOnlyLeaderIsReviewedByTheMunicipalityAtOnce() {
        var resident = aResident();
        opens(LENA, resident);

        assertThat(groupsOf(taskWith(resident, REVIEW).getId())).containsExactly("municipal-coordinator");
        assertThat(variable(running("emergency-access-review", resident), "otherLeader"))
                .isEqualTo(false);
    }

    @Test
    void nobodyReviewsHerselfOrHandlesHerOwnBreach() {
        var resident = aResident();
        opens(LENA, resident);

        assertThat(refusalOf(() -> reviews(LENA, resident, "justified"))).endsWith(OWN);
        assertThat(outcomesOf(resident)).containsExactly("open");

        reviews(MAGNE, resident, "breach");
        assertThat(refusalOf(() -> complete(LENA, resident, BREACH, "authorityTold", "reported")))
                .endsWith(OWN);
    }

    private static final String OWN =
            "Du har selv brukt denne nødtilgangen, og kan ikke kontrollere den. Legg oppgaven tilbake, så tar en annen leder eller kommunens koordinator den.";

    @Test
    void aLateReviewIsFollowedUpBySomebodyElseThanWhoeverIsReviewed() {
        staffing.enrol(MAGNE, "Magne", "Fjord", PASSWORD, List.of("contact-person"), List.of(FJORD));
        var resident = aResident();
        opens(MAGNE, resident);
        timePasses(Duration.ofHours(36));
        assertThat(openForms(resident, REVIEW)).containsExactly(REVIEW);
        var late = taskWith(resident, LATE);
        assertThat(groupsOf(late.getId())).containsExactlyInAnyOrder("privacy-contact", "municipal-coordinator");

        assertThat(refusalOf(() -> complete(MAGNE, resident, LATE, "reason", "busy", "action", "helped")))
                .isEqualTo(
                        "Kontrollen kan gjelde din egen nødtilgang. Legg oppgaven tilbake, så følger en annen den opp.");
        staffing.enrol(PETRA, "Petra", "Fjord", PASSWORD, List.of("privacy-contact"), List.of(FJORD));
        complete(PETRA, resident, LATE, "reason", "busy", "action", "helped");

        assertThat(openForms(resident, LATE)).isEmpty();
        assertThat(openForms(resident, REVIEW)).containsExactly(REVIEW);
    }

    @Test
    void everyAccessHasItsOwnReview() {
        var resident = aResident();
        var first = opens(SINDRE, resident);
        glass.end(SINDRE, resident);
        passes(Duration.ofMinutes(1));
        var second = opens(SINDRE, resident);

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(resident.value()).list().stream()
                        .map(task -> tasks.getVariable(task.getId(), "emergencyAccess")))
                .containsExactlyInAnyOrder(first.id().toString(), second.id().toString());
    }

    // -- actors

    private EmergencyAccess opens(StaffId who, CaseReference resident) {
        var attempt = as(who, () -> glass.open(who, resident, EmergencyReason.DANGER_TO_LIFE, WORDS));
        return ((Attempt.Opened) attempt).access();
    }

    private void reviews(StaffId who, CaseReference resident, String outcome, Object... more) {
        var answers = new LinkedHashMap<>(opened(who, REVIEW));
        answers.put("accessOutcome", outcome);
        answers.putAll(pairs(more));
        var alternating = new ArrayList<>();
        answers.forEach((key, value) -> alternating.addAll(List.of(key, value)));
        complete(who, resident, REVIEW, alternating.toArray());
    }

    private List<String> groupsOf(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    private List<String> outcomesOf(CaseReference resident) {
        return database.queryForList(
                "select coalesce(outcome || ' ' || reviewed_by, 'open') from record.emergency_access where case_reference = ?",
                String.class,
                resident.value());
    }
}
