package no.krisesenter.accessreview;

import static no.krisesenter.testing.TestCentres.FJELL;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.PASSWORD;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.audit.AccessReviews;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.CentreCard;
import no.krisesenter.casefile.Centres;
import no.krisesenter.casefile.EveryCentre;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.record.Answers;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

class AccessReviewModelTest extends ModelTest {

    private static final StaffId PETRA = new StaffId("petra");
    private static final StaffId GURO = new StaffId("guro");
    private static final String LOOKS = "access-review.review-looks";
    private static final String MANAGERS = "access-review.review-manager";
    private static final String BREACH = "access-review.follow-up-breach";
    private static final String LATE = "late-review.follow-up";
    private static final String SECTION = "first-contact.register-contact";

    @Autowired
    ReviewBeginnings beginnings;

    @Autowired
    AccessLog accessLog;

    @Autowired
    AccessReviews reviews;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Answers answers;

    @Autowired
    Centres centres;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Staffing staffing;

    @Autowired
    Desks desks;

    private static int years;

    /** The Monday of the first review; the one that a test is about comes a week later. */
    LocalDate monday;

    CaseReference file;
    CaseReference contact;

    @BeforeEach
    void theCentreReviewsItsLog() {
        monday = LocalDate.of(2040 + years++, 1, 4).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        itIs(monday.minusDays(7) + "T10:00"); // no other test has been there
        staffing.enrol(PETRA, "Petra", "Fjord", PASSWORD, List.of("privacy-contact"), List.of(FJORD));
        database.update("delete from audit.review_file");
        file = beginnings.beginAt(FJORD).orElseThrow();
        reviews.begin(FJORD, file); // a row for each person and case that other tests have left would be thousands
        everythingSoFarIsReviewed();
        contact = aCase();
    }

    @AfterEach
    void petraHasLeft() {
        identity.deleteUser(PETRA.value());
        identity.deleteUser(GURO.value());
    }

    @Test
    void aCentreReviewsItsLogInAFileOfItsOwnThatIsNobodysCase() {
        assertThat(beginnings.beginAt(FJORD)).contains(file);
        assertThat(caseFiles.openAt(FJORD)).extracting(card -> card.reference()).doesNotContain(file);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(file.value())
                .singleResult();
        assertThat(instance.getTenantId()).isEqualTo("fjord");
        assertThat(timerDue("catchEvent_monday")).isEqualTo(monday.plusDays(7).atTime(8, 0));
    }

    @Test
    void onMondayTheManagerGoesThroughWhatStandsOutAndWhatWasDrawnByLot() {
        looks(VERA, contact, Access.Action.READ, "care-team");
        looks(VERA, contact, Access.Action.READ, "care-team");
        looks(KARI, contact, Access.Action.READ, "task");
        looks(KARI, contact, Access.Action.READ, "break-glass:00000000-0000-4000-8000-000000000000");
        transaction.executeWithoutResult(status -> accessLog.refused(KARI, contact, SECTION, null));
        accessLog.of(contact);

        fireTimer("catchEvent_monday");

        assertThat(openForms()).containsExactly(LOOKS);
        assertThat(candidates(LOOKS)).containsExactly("centre-manager");
        assertThat(due(LOOKS)).isEqualTo(monday.plusDays(10).atTime(8, 0));
        var known = opened(LENA, LOOKS);
        assertThat(known).containsEntry("period", "Fra %s til %s".formatted(said(monday), said(monday.plusDays(7))));
        assertThat((String) known.get("logState")).matches("\\d+ rader, siste kode [0-9a-f]{16}");
        assertThat(rows(known))
                .extracting(row -> row.get("who") + ": " + row.get("what") + " (" + row.get("why") + ")")
                .containsExactlyInAnyOrder(
                        "Kari Fjord: Leste 1 gang · Hadde en oppgave i saken (Var ikke i teamet til klienten)",
                        "Kari Fjord: Leste 1 gang · Tok nødtilgang (Nødtilgang)",
                        "Kari Fjord: Ble nektet 1 gang · Hadde ikke tilgang (Prøvde å se noe uten å ha tilgang)",
                        "Vera Fjord: Skrev 1 gang · Opprettet saken (Tilfeldig trukket)",
                        "Vera Fjord: Leste 2 ganger · Var i teamet til klienten (Tilfeldig trukket)");
        assertThat(rows(known)).extracting(row -> row.get("whose")).containsOnly(alias(contact));
        assertThat(rows(known))
                .extracting(row -> row.get("when"))
                .containsOnly("mandag %d. januar klokka 08.00".formatted(monday.getDayOfMonth()));
        assertThat(opened(LENA, LOOKS)).isEqualTo(known);

        complete(LENA, LOOKS, judged(known, "fine", "all-fine"));

        assertThat(openForms()).isEmpty();
        assertThat(timerDue("catchEvent_monday")).isEqualTo(monday.plusDays(14).atTime(8, 0));
        assertThat(rows(answers.newest(file, LOOKS).orElseThrow().answers())).hasSize(5);
    }

    /** A draft is written by whoever goes through the looks: it adds no row, changes none and takes none away. */
    @Test
    void noDraftChangesWhichLooksAreGoneThrough() {
        looks(VERA, contact, Access.Action.READ, "care-team");
        looks(KARI, contact, Access.Action.READ, "break-glass:00000000-0000-4000-8000-000000000000");
        fireTimer("catchEvent_monday");
        var known = opened(LENA, LOOKS);
        int count = rows(known).size();
        assertThat(count).isGreaterThan(1);
        int written = answers.all(file, LOOKS).size();
        var harmless = new LinkedHashMap<>(rows(known).get(count - 1));
        harmless.put("outcome", "fine");
        for (var drafted : List.<List<Map<String, Object>>>of(
                List.of(harmless),
                Collections.nCopies(count, harmless),
                Collections.nCopies(count + 1, harmless),
                List.of())) {
            var draft = new LinkedHashMap<>(known);
            draft.put("looks", drafted);
            assertThat(desks.of(LENA)
                            .browser()
                            .send(
                                    "PUT",
                                    "/camunda/api/krisesenter/drafts/"
                                            + taskWith(LOOKS).getId(),
                                    draft)
                            .status())
                    .isEqualTo(204);

            assertThat(told(opened(LENA, LOOKS)))
                    .as("with %d rows in the draft", drafted.size())
                    .isEqualTo(told(known));
            assertThat(refusalOf(() -> complete(LENA, LOOKS, judged(draft, "fine", "all-fine"))))
                    .contains(drafted.size() > count ? "kan ha høyst " + count + " rader" : "kan ikke endres");
        }
        assertThat(answers.all(file, LOOKS)).hasSize(written);

        complete(LENA, LOOKS, judged(known, "fine", "all-fine"));
        assertThat(told(answers.newest(file, LOOKS).orElseThrow().answers())).isEqualTo(told(known));
    }

    private static List<List<Object>> told(Map<String, Object> form) {
        return rows(form).stream()
                .map(row -> List.of(row.get("when"), row.get("who"), row.get("whose"), row.get("what"), row.get("why")))
                .toList();
    }

    @Test
    void theManagersOwnLooksAreGoneThroughBySomebodyElse() {
        looks(LENA, contact, Access.Action.READ, "care-team");
        looks(VERA, contact, Access.Action.READ, "care-team");

        fireTimer("catchEvent_monday");

        assertThat(openForms()).containsExactlyInAnyOrder(LOOKS, MANAGERS);
        assertThat(candidates(MANAGERS)).containsExactly("privacy-contact");
        assertThat(rows(opened(LENA, LOOKS)))
                .extracting(row -> row.get("who"))
                .contains("Vera Fjord")
                .doesNotContain("Lena Fjord");
        var known = opened(PETRA, MANAGERS);
        assertThat(rows(known))
                .extracting(row -> row.get("who") + " (" + row.get("why") + ")")
                .containsExactly("Lena Fjord (Lederens eget oppslag)");
        assertThat(refusalOf(() -> complete(LENA, MANAGERS, judged(known, "fine", "all-fine"))))
                .isEqualTo(
                        "Oppslagene gjelder ledelsen selv. Legg oppgaven tilbake, så går en personvernkontakt som ikke er leder, gjennom dem.");

        complete(PETRA, MANAGERS, judged(known, "breach", "breach"));
        assertThat(openForms()).containsExactly(LOOKS);
        complete(LENA, LOOKS, judged(opened(LENA, LOOKS), "fine", "all-fine"));

        assertThat(openForms()).containsExactly(BREACH);
        assertThat(candidates(BREACH)).containsExactly("privacy-contact");
        assertThat(due(BREACH)).isEqualTo(monday.plusDays(10).atTime(8, 0));
        complete(PETRA, BREACH, "danger", "no", "clientTold", "yes", "reported", "yes", "reason", "Avklart.");
        assertThat(openForms()).isEmpty();
        assertThat(timerDue("catchEvent_monday")).isEqualTo(monday.plusDays(14).atTime(8, 0));
    }

    @Test
    void whoeverFindsABreachCannotConcludeThatAllIsWell() {
        looks(VERA, contact, Access.Action.READ, "care-team");
        fireTimer("catchEvent_monday");
        var known = opened(LENA, LOOKS);

        assertThat(refusalOf(() -> complete(LENA, LOOKS, judged(known, "breach", "all-fine"))))
                .isEqualTo(
                        "Du har kalt minst ett oppslag et brudd. Velg «Noe er et brudd» som konklusjon, så blir det fulgt opp.");
        assertThat(refusalOf(() -> complete(LENA, LOOKS, judged(known, "fine", "breach"))))
                .isEqualTo(
                        "Du har konkludert med et brudd. Si hvilket oppslag det gjelder ved å velge «Dette er et brudd» på det.");

        complete(LENA, LOOKS, judged(known, "breach", "breach"));
        assertThat(openForms()).containsExactly(BREACH);
    }

    @Test
    void aReviewThatIsNotDoneIsRaised() {
        looks(VERA, contact, Access.Action.READ, "care-team");
        fireTimer("catchEvent_monday");

        timePasses(Duration.ofDays(10));

        assertThat(openForms()).containsExactly(LOOKS, LATE);
        assertThat(candidates(LATE)).containsExactlyInAnyOrder("privacy-contact", "municipal-coordinator");
        var late = taskWith(LATE);
        assertThat(refusalOf(() -> complete(LENA, LATE, "reason", "busy", "action", "helped")))
                .isEqualTo(
                        "Kontrollen kan gjelde ledelsen selv. Legg oppgaven tilbake, så følger en personvernkontakt eller kommunens koordinator den opp.");

        complete(PETRA, LATE, "reason", "busy", "action", "helped");

        assertThat(tasks.createTaskQuery().taskId(late.getId()).count()).isZero();
        assertThat(openForms()).containsExactly(LOOKS);
    }

    @Test
    void aCentreWithoutAManagerBeginsNoReviews() {
        assertThat(beginnings.beginAt(new CentreId("nobody-there"))).isEqualTo(Optional.empty());
    }

    @Test
    void everyCentreThatHasAManagerBeginsItsReviewsOnceEvenWhenTwoServersStartAtTheSameMoment() throws Exception {
        staffing.enrol(GURO, "Guro", "Fjell", PASSWORD, List.of("centre-manager"), List.of(FJELL));
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("access-review")
                .list()
                .forEach(review -> runtime.deleteProcessInstance(review.getId(), "anew"));
        database.update("delete from audit.review_file");
        var together = new CyclicBarrier(2);
        var servers = Executors.newFixedThreadPool(2);
        try {
            var starts = servers.invokeAll(Collections.nCopies(2, () -> {
                together.await();
                starts();
                return null;
            }));
            for (var start : starts) {
                start.get();
            }
        } finally {
            servers.shutdown();
        }
        starts();

        var managed = centres.all().stream()
                .map(CentreCard::id)
                .filter(centre -> staff.membersOf(centre).stream()
                        .anyMatch(member -> member.roles().contains("centre-manager")))
                .map(CentreId::value)
                .toList();
        assertThat(managed).contains("fjord", "fjell");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("access-review")
                        .list())
                .extracting(ProcessInstance::getTenantId)
                .containsExactlyInAnyOrderElementsOf(managed);

        timePasses(Duration.between(now(), monday.plusDays(7).atTime(8, 0).atZone(OSLO)));

        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_reviewLooks")
                        .taskCandidateGroup("centre-manager")
                        .list())
                .extracting(Task::getTenantId)
                .containsExactlyInAnyOrderElementsOf(managed);
    }

    /** What the application does when it has started, here where tests do not let it. */
    private void starts() {
        new EveryCentre(centres, List.of(beginnings))
                .begin(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
    }

    /** The first review is about everything before; it is done at once, so that the next is about what the test does. */
    private void everythingSoFarIsReviewed() {
        fireTimer("catchEvent_monday");
        if (isOpen(MANAGERS)) {
            complete(PETRA, MANAGERS, judged(opened(PETRA, MANAGERS), "fine", "all-fine"));
        }
        if (isOpen(LOOKS)) {
            complete(LENA, LOOKS, judged(opened(LENA, LOOKS), "fine", "all-fine"));
        }
    }

    private void looks(StaffId who, CaseReference about, Access.Action action, String grant) {
        transaction.executeWithoutResult(
                status -> accessLog.note(new Access(action, FJORD, who, about, null, SECTION, null, grant)));
    }

    /** The form as it was opened, with the same outcome for every look. */
    private static Object[] judged(Map<String, Object> known, String outcome, String conclusion) {
        var judged = new LinkedHashMap<String, Object>(known);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows(known).forEach(row -> {
            var one = new LinkedHashMap<>(row);
            one.put("outcome", outcome);
            rows.add(one);
        });
        if (!rows.isEmpty()) {
            judged.put("looks", rows);
        }
        judged.put("conclusion", conclusion);
        return judged.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> known) {
        return (List<Map<String, Object>>) known.getOrDefault("looks", List.of());
    }

    private List<String> candidates(String form) {
        return tasks.getIdentityLinksForTask(taskWith(form).getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }

    private static String said(LocalDate day) {
        return "%d. januar %d".formatted(day.getDayOfMonth(), day.getYear());
    }

    private String alias(CaseReference of) {
        return caseFiles.get(of).alias();
    }
}
