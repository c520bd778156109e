package no.krisesenter.overview;

import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.Test;

/** The tasks of a leader come with what is needed to decide, and with nothing of what has been said or written in the case. */
class LeadersFormsTest extends ResidentTest {

    private static final String REVIEW = "stay-review.review-length";
    private static final String RAISE = "stay-review.raise-long-stay";

    @Test
    void aLongStayIsDecidedKnowingHowLongItIsWhoIsConcernedWhatHoldsItAndWhatIsLate() {
        var client = aResident();
        aChildOf(client, "Mia");
        start("stay-review", client);
        start("departure", client);
        awaited(client.value());
        planned(client.value(), "userTask_makePlan", 3);
        timePasses(Duration.ofDays(28));

        assertThat(shown(LENA, taskWith(client, REVIEW)))
                .containsOnlyKeys(
                        "stayLength",
                        "stayHousehold",
                        "stayContact",
                        "stayPlan",
                        "stayDeparture",
                        "stayWaits",
                        "stayLate")
                .containsEntry("stayLength", "28 døgn, siden 5. januar 2026")
                .containsEntry("stayHousehold", "Ett barn")
                .containsEntry("stayContact", "Kari Fjord")
                .containsEntry("stayPlan", "Laget 8. januar 2026, ikke gjennomgått siden")
                .containsEntry("stayDeparture", "Ikke avtalt ennå")
                .containsEntry("stayWaits", "Les svaret (Melding til barnevernet): ventet i 28 døgn")
                .containsEntry("stayLate", "Planlegg utflyttingen (Utflytting): Kari Fjord, 26 døgn over fristen");

        complete(
                LENA,
                client,
                REVIEW,
                "holdsBack",
                List.of("housing", "safety"),
                "measures",
                "Boligkontoret svarer innen fredag",
                "expectedDeparture",
                "2026-04-20",
                "reviewAgain",
                "yes");
        planned(client.value(), "userTask_reviewPlan", 10);
        timePasses(Duration.ofDays(14));
        assertThat(shown(LENA, taskWith(client, REVIEW)))
                .containsEntry("stayLength", "42 døgn, siden 5. januar 2026")
                .containsEntry("stayPlan", "Laget 8. januar 2026, sist gjennomgått 12. februar 2026")
                .containsEntry("stayDeparture", "20. april 2026")
                .hasEntrySatisfying("holdsBack", codes -> assertThat(codes).hasToString("[\"housing\",\"safety\"]"));

        timePasses(Duration.ofDays(48));
        assertThat(shown(LENA, taskWith(client, RAISE)))
                .containsEntry("stayLength", "90 døgn, siden 5. januar 2026")
                .hasEntrySatisfying("holdsBack", codes -> assertThat(codes).hasToString("[\"housing\",\"safety\"]"))
                .extractingByKey("stayLate")
                .asString()
                .startsWith("Planlegg utflyttingen (Utflytting): Kari Fjord, 88 døgn over fristen\n"
                        + "Gå gjennom oppholdets varighet (Gjennomgang av oppholdets varighet): Ingen har tatt den, ")
                .doesNotContain("Følg opp");
    }

    @Test
    void withoutChildrenContactPersonPlanAndDelayTheFormSaysSo() {
        var client = aCase();
        transaction.executeWithoutResult(status -> stays.open(client));
        start("stay-review", client);
        timePasses(Duration.ofDays(28));

        assertThat(shown(LENA, taskWith(client, REVIEW)))
                .containsEntry("stayHousehold", "Ingen")
                .containsEntry("stayContact", "Ingen ennå")
                .containsEntry("stayPlan", "Ikke laget ennå")
                .containsEntry("stayWaits", "Ingenting")
                .containsEntry("stayLate", "Ingenting")
                .doesNotContainKey("holdsBack");
    }

    /** Somebody owes an answer since now. */
    private void awaited(String client) {
        database.update(
                "insert into record.work_step (id, process_instance, process, process_name, step, step_name, kind, case_reference, centre,"
                        + " deadline, began_at, task_id) values (?, 'one', 'child-concern', 'Melding til barnevernet', 'userTask_readAnswer',"
                        + " 'Les svaret', 'userTask', ?, 'fjord', 'child-welfare.feedback', ?, ?)",
                client,
                client,
                now().atOffset(ZoneOffset.UTC),
                client);
    }

    /** The plan was made, or gone through, so many days from now. */
    private void planned(String client, String step, int days) {
        var at = now().plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
        database.update(
                "insert into record.work_step (id, process_instance, process, process_name, step, step_name, kind, case_reference, centre,"
                        + " began_at, ended_at) values (?, 'one', 'stay-plan', '', ?, '', 'userTask', ?, 'fjord', ?, ?)",
                client + step,
                step,
                client,
                at,
                at);
    }
}
