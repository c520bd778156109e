package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody reports a change in the journey of a client. */
class ReportChangeModelTest extends JourneyTest {

    private static final String REPORT = "report-change.report-change";
    private static final String NO_STAY = "Klienten har ikke noe opphold hos oss nå."
            + " Ta det nye med i oppgavene som er åpne i saken. Ingenting er lagret.";
    private static final String EXPECTED =
            "Klienten er ikke tatt imot ennå. Ta det nye med i mottaket. Ingenting er lagret.";
    private static final String LEAVING =
            "Utflyttingen er allerede i gang." + " Ta det nye med i oppgavene for utflyttingen. Ingenting er lagret.";

    @ParameterizedTest
    @CsvSource({
        "threat-changed,safety-work.map-threat",
        "order-breached,safety-work.map-threat",
        "wants-home,return-to-perpetrator.talk-about-return",
        "moves-out,departure.plan-departure"
    })
    void aChangeReachesTheJourneyThatWaitsForIt(String change, String form) {
        var reference = livesHere();
        complete(KARI, "safety-work.map-threat", "clientTalks", "not-now");
        assertThat(isOpen(form)).isFalse();

        report(KARI, reference, change, "whatHappened", "Det vi vet");

        assertThat(isOpen(form)).isTrue();
        assertThat(kept(reference, REPORT)).containsEntry("change", change);
        assertThat(runs("report-change", reference)).isFalse();
    }

    @Test
    void aChildThatComesLaterIsRegisteredAndFollowedUp() {
        var reference = livesHere();
        assertThat(openForms()).doesNotContain("child-follow-up.receive-child");

        report(KARI, reference, "child-arrived", "nickname", "Nøtt", "birthYear", 2019);

        assertThat(children.of(reference))
                .singleElement()
                .satisfies(child -> assertThat(child.nickname().reveal()).isEqualTo("Nøtt"))
                .satisfies(child -> assertThat(child.birthYear()).isEqualTo(2019))
                .satisfies(child -> assertThat(child.isHere()).isTrue());
        var child = children.of(reference).get(0).reference().value();
        assertThat(variable(running("child-follow-up", reference), "childReference"))
                .isEqualTo(child);
        assertThat(openForms()).contains("child-follow-up.receive-child");
    }

    @Test
    void aChildThatLivesHereIsNotFollowedUpTwiceAndOneThatComesBackIsFollowedAgain() {
        var reference = livesHere();
        report(KARI, reference, "child-arrived", "nickname", "Nøtt");
        var before = openForms();

        assertThat(refusalOf(() -> report(KARI, reference, "child-arrived", "nickname", "nøtt ")))
                .isEqualTo(
                        "Et barn med dette kallenavnet bor her og følges opp allerede. Er det et annet barn, så gi det et kallenavn som skiller dem. Ingenting er lagret.");

        assertThat(openForms()).isEqualTo(before);
        assertThat(answers.all(reference, REPORT)).hasSize(1);
        complete(KARI, reference, "child-safety.map-child-threat", "childThreatLevel", "low");
        complete(KARI, reference, "child-safety.child-safety-plan", "nextChildSafetyReview", "2026-01-07");
        fireTimer("catchEvent_timeToReview");
        complete(KARI, reference, "child-safety.review-child-safety", "childSafetyOutcome", "child-left");
        assertThat(runs("child-follow-up", reference)).isFalse();

        report(KARI, reference, "child-arrived", "nickname", "Nøtt");

        assertThat(children.of(reference)).hasSize(1);
        assertThat(runs("child-follow-up", reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"threat-changed", "order-breached", "child-arrived", "wants-home", "moves-out"})
    void whoeverHasNoStayCannotBeReported(String change) {
        assertRefused(NO_STAY, aCase(), change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"threat-changed", "order-breached", "child-arrived", "wants-home", "moves-out"})
    void whoeverIsLeavingAlreadyIsSpokenWithInTheDeparture(String change) {
        var reference = livesHere();
        report(KARI, reference, "moves-out");

        assertRefused(LEAVING, reference, change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"threat-changed", "order-breached", "child-arrived"})
    void whoeverHasNotArrivedIsReceivedFirst(String change) {
        assertRefused(EXPECTED, isExpected(), change);
    }

    @Test
    void onlyCasesOfTheReadersOwnCareTeamCanBeChosen() {
        var mine = livesHere();
        var other = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(other, SINDRE));

        assertThat(casesShownTo(KARI)).contains(mine.value()).doesNotContain(other.value());
        assertThat(casesShownTo(VERA)).contains(other.value()).doesNotContain(mine.value());
        assertThat(refusalOf(() -> report(KARI, other, "moves-out")))
                .isEqualTo("«Hvem gjelder det?» har et svar som ikke kan velges. Velg på nytt.");
        assertThat(answers.all(other, REPORT)).isEmpty();
    }

    private void assertRefused(String sentence, CaseReference reference, String change) {
        var before = openForms();
        var childrenBefore = children.of(reference).size();
        var reportsBefore = answers.all(reference, REPORT).size();

        assertThat(refusalOf(() -> report(oneOfTheTeamOf(reference), reference, change, "nickname", "Nøtt")))
                .isEqualTo(sentence);

        assertThat(openForms()).isEqualTo(before);
        assertThat(children.of(reference)).hasSize(childrenBefore);
        assertThat(answers.all(reference, REPORT)).hasSize(reportsBefore);
        assertThat(runs("report-change", reference)).isFalse();
    }

    /** Vera, who registered the first contact, until Kari has taken over. */
    private StaffId oneOfTheTeamOf(CaseReference reference) {
        return careTeams.includes(reference, VERA) ? VERA : KARI;
    }

    private List<String> casesShownTo(StaffId reader) {
        return registers.options("cases", FJORD, reader, null).stream()
                .map(option -> option.value())
                .toList();
    }
}
