package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecialAccommodationModelTest extends TopicsTest {

    private static final String DECIDE = "special-accommodation.decide";
    private static final String REVIEW = "special-accommodation.review";

    @Test
    void theLeaderDecidesWithinFourHoursAlsoOnASaturdayNightAndTheSolutionIsLookedAtAgain() {
        itIs("2026-01-10T23:30");
        var client = resident();
        startByForm(
                KARI,
                "special-accommodation",
                "caseReference",
                client.value(),
                "accommodationNeeds",
                List.of("care"),
                "needAssessment",
                "Trenger pleie.");

        assertThat(openForms(client, "")).containsExactly(DECIDE);
        assertThat(due(DECIDE)).isEqualTo("2026-01-11T03:30");
        assertThat(taskWith(client, DECIDE).getPriority()).isEqualTo(200);
        assertThat(opened(LENA, DECIDE))
                .isEqualTo(Map.of("accommodationNeeds", List.of("care"), "needAssessment", "Trenger pleie."));
        complete(
                LENA,
                client,
                DECIDE,
                "solution",
                "equal-elsewhere",
                "responsibleAgency",
                "doctor",
                "reviewOn",
                "2026-01-14");

        assertThat(timerDue("catchEvent_timeToReview")).isEqualTo("2026-01-14T08:00");
        fireTimer("catchEvent_timeToReview");
        assertThat(due(REVIEW)).isEqualTo("2026-01-16T08:00");
        complete(KARI, client, REVIEW, "accommodationHolds", "yes");
        assertThat(timerDue("catchEvent_timeToReview")).isEqualTo("2026-01-28T08:00");
        fireTimer("catchEvent_timeToReview");
        complete(KARI, client, REVIEW, "accommodationHolds", "no");
        assertThat(opened(LENA, DECIDE)).containsEntry("solution", "equal-elsewhere");
        complete(LENA, client, DECIDE, "solution", "separate-unit");
        fireTimer("catchEvent_timeToReview");
        start("day-service", client);
        complete(KARI, client, REVIEW, "accommodationHolds", "moved");

        assertThat(running("special-accommodation", client)).isNull();
        assertThat(caseFiles.get(client).isOpen()).isTrue();
    }

    @Test
    void whenNobodyElseFollowsTheClientTheContactIsEndedByAPerson() {
        var client = ofKari(aCase());
        messages.startAnother("special-accommodation.needed", client, Map.of());
        runJobs();
        complete(LENA, client, DECIDE, "solution", "separate-unit");
        fireTimer("catchEvent_timeToReview");
        complete(KARI, client, REVIEW, "accommodationHolds", "moved");

        assertThat(openForms(client, "")).containsExactly("closure.close-case");
        complete(KARI, client, "closure.close-case");

        assertThat(running("special-accommodation", client)).isNull();
        assertThat(caseFiles.get(client).isOpen()).isFalse();
    }

    @Test
    void anAlternativeThatTheFirstContactHasChosenIsDecidedByTheLeader() {
        var client = ofKari(aCase());
        known(client, "first-contact.find-alternative", "needs", "Ro og pleie", "placeName", "Sykehjemmet");
        messages.startAnother("special-accommodation.needed", client, Map.of());
        runJobs();

        assertThat(opened(LENA, DECIDE)).isEqualTo(Map.of("needAssessment", "Ro og pleie", "placeName", "Sykehjemmet"));
    }
}
