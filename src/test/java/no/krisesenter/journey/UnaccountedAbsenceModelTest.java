package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.Test;

/** A client is gone, and nobody is in touch: until she is found, or for three days, and her belongings for thirty more. */
class UnaccountedAbsenceModelTest extends JourneyTest {

    private static final String ABSENCE = "unaccounted-absence";

    /** The clock is put forward in the night to Sunday 29 March 2026. */
    @Test
    void afterThreeDaysWithoutAWordTheStayEndsAsUnknownAndBelongingsAreKeptForThirtyDays() {
        itIs("2026-03-27T10:00");
        var resident = livesHere();

        reportGone(SINDRE, resident, "none");
        assertThat(due("unaccounted-absence.decide-police")).isEqualTo(LocalDateTime.parse("2026-03-27T11:00"));
        complete(LENA, resident, "unaccounted-absence.decide-police", "danger", "unknown", "policeTold", "no");
        assertThat(due("duty-to-avert.assess-again")).isEqualTo(LocalDateTime.parse("2026-03-27T11:00"));
        complete(LENA, resident, "duty-to-avert.assess-again", "offence", "none", "likelihood", "unlikely");
        assertThat(timerDue("catchEvent_threeDaysPassed")).isEqualTo(LocalDateTime.parse("2026-03-30T10:00"));
        fireTimer("catchEvent_threeDaysPassed");
        assertThat(stayOf(resident).open()).isTrue();
        complete(KARI, resident, "unaccounted-absence.end-stay", "leftAt", "2026-03-27T11:00");

        assertThat(stayOf(resident).open()).isFalse();
        assertThat(stayOf(resident).destination()).isEqualTo("unknown");
        assertThat(stayOf(resident).leftAt()).isEqualTo(at("2026-03-27T11:00").toInstant());
        assertThat(openForms(resident, "")).containsExactly("departure.plan-departure");
        assertThat(timerDue("catchEvent_belongingsKept")).isEqualTo(LocalDateTime.parse("2026-04-29T10:00"));
        fireTimer("catchEvent_belongingsKept");
        complete(KARI, resident, "unaccounted-absence.belongings", "handedOver", "kept");
        assertThat(runs(ABSENCE, resident)).isFalse();
    }

    @Test
    void whoeverIsFoundIsNotLookedForAnyLongerAndNobodyLooksTwice() {
        var resident = livesHere();
        reportGone(KARI, resident, "none");

        reportGone(VERA, resident, "none");
        assertThat(openForms(resident, ABSENCE)).containsExactly("unaccounted-absence.decide-police");
        report(KARI, resident, "client-found");

        assertThat(runs(ABSENCE, resident)).isFalse();
        assertThat(stayOf(resident).open()).isTrue();
        assertThat(refusalOf(() -> report(KARI, resident, "client-found")))
                .isEqualTo("Klienten er ikke meldt savnet. Ingenting er lagret.");
    }

    @Test
    void whoeverIsInTouchIsSafe() {
        var resident = aResident();

        reportGone(KARI, resident, "coming");

        assertThat(runs(ABSENCE, resident)).isFalse();
        assertThat(kept(resident, "unaccounted-absence.report")).containsEntry("contact", "coming");
    }

    @Test
    void aDepartureThatIsUnderWayNeedsNoMessage() {
        var resident = aResident();
        reportGone(KARI, resident, "none");
        complete(LENA, resident, "unaccounted-absence.decide-police", "policeTold", "yes");
        fireTimer("catchEvent_threeDaysPassed");

        complete(KARI, resident, "unaccounted-absence.end-stay", "leftAt", localNow());

        assertThat(hasTimer("catchEvent_belongingsKept")).isTrue();
    }

    private void reportGone(StaffId by, CaseReference who, String contact) {
        startByForm(by, ABSENCE, "caseReference", who.value(), "contact", contact);
        runJobs();
    }
}
