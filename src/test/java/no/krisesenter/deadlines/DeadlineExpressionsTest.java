package no.krisesenter.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;

/** Now is Monday 7 June 2027 at 10 in the morning; the plan is to be looked at again within seven days. */
class DeadlineExpressionsTest {

    private static final DeadlineRows TABLE = new DeadlineRows();
    private static final String CASE = CaseReference.create().value();

    private final DeadlineExpressions expressions = expressionsAt("2027-06-07T10:00");

    @Test
    void modelsFindItByTheNameThatTheyUse() {
        assertThat(new AnnotationBeanNameGenerator()
                        .generateBeanName(
                                new AnnotatedGenericBeanDefinition(DeadlineExpressions.class),
                                new SimpleBeanDefinitionRegistry()))
                .isEqualTo("deadlines");
    }

    @Test
    void afterIsNowAndTheDeadline() {
        assertThat(expressions.after("threat.adult", CASE)).isEqualTo(date("2027-06-08T10:00"));
    }

    @Test
    void nothingAgreedMeansTheDeadline() {
        assertThat(expressions.agreedOr(null, "stay-plan.review", CASE)).isEqualTo(date("2027-06-14T10:00"));
    }

    @ParameterizedTest(name = "agreed {0} becomes {1}: {2}")
    @CsvSource({
        "2027-06-10T14:30, 2027-06-10T14:30, as agreed",
        "2027-06-10T00:00, 2027-06-10T08:00, a bare date is the morning",
        "2027-06-14T00:00, 2027-06-14T08:00, the last day is still in time",
        "2027-06-14T11:00, 2027-06-14T10:00, never later than the deadline",
        "2027-06-15T00:00, 2027-06-14T10:00, never later than the deadline",
        "2027-06-07T00:00, 2027-06-07T10:00, this morning is now",
        "2027-06-01T14:30, 2027-06-07T10:00, the past is now"
    })
    void theAgreedDateMovesTheTimerWithinTheDeadline(String agreed, String timer, String why) {
        assertThat(expressions.agreedOr(date(agreed), "stay-plan.review", CASE)).isEqualTo(date(timer));
    }

    @ParameterizedTest(name = "safe at {0} becomes {1}: {2}")
    @CsvSource({
        "2027-09-10T00:05, 2027-09-10T00:05, weeks after the deadline since the client said so",
        "2027-06-07T10:30, 2027-06-07T10:30, in half an hour",
        "2027-06-01T14:30, 2027-06-07T10:00, the past is now"
    })
    void aTimeThatTheClientCalledSafeIsNotMoved(String safe, String timer, String why) {
        assertThat(expressions.whenSafeOr(date(safe), "stay-plan.review", CASE)).isEqualTo(date(timer));
    }

    @Test
    void withoutASafeTimeTheDeadlineCounts() {
        assertThat(expressions.whenSafeOr(null, "stay-plan.review", CASE)).isEqualTo(date("2027-06-14T10:00"));
    }

    @Test
    void aBareDateIsTheMorningAlsoOnTheDayTheClocksChange() {
        assertThat(expressionsAt("2027-03-25T10:00").agreedOr(date("2027-03-28T00:00"), "stay-plan.review", CASE))
                .isEqualTo(date("2027-03-28T08:00"));
    }

    @ParameterizedTest(name = "ends {0}, warns {1}: {2}")
    @CsvSource({
        "2027-08-06T00:00, 2027-07-16T08:00, three weeks before",
        "2027-08-06T15:00, 2027-07-16T15:00, at the hour when it ends",
        "2027-06-10T00:00, 2027-05-20T08:00, in the past so that the timer fires at once"
    })
    void aWarningComesBeforeTheEnd(String end, String warning, String why) {
        assertThat(expressions.before("restraining-order.warning", date(end), CASE))
                .isEqualTo(date(warning));
    }

    @ParameterizedTest(name = "the other is {0}, agreed {1}: {2}")
    @CsvSource({
        "2027-06-10T09:00, 2027-06-10T14:00, 2027-06-10T14:00",
        "2027-06-10T09:00, 2027-06-11T09:00, 2027-06-11T09:00",
        "2027-06-10T09:00, 2027-06-12T09:00, 2027-06-11T09:00",
        "2027-06-10T09:00, 2027-06-10T08:00, 2027-06-11T09:00",
        "2027-06-10T09:00,                 , 2027-06-11T09:00",
        "                ,                 , 2027-06-08T10:00"
    })
    void whatIsAgreedForTheTimeAfterSomethingLiesWithinTheDeadlineAfterIt(String other, String agreed, String timer) {
        assertThat(expressions.agreedWithin(
                        "child.after-interview",
                        agreed == null ? null : date(agreed),
                        other == null ? null : date(other),
                        CASE))
                .isEqualTo(date(timer));
    }

    private static DeadlineExpressions expressionsAt(String now) {
        CentreDeadlines noneOfTheirOwn = mock();
        when(noneOfTheirOwn.findById(any())).thenReturn(Optional.empty());
        FixedCase oslo = FixedCase.at("oslo");
        DeadlineTable table = new DeadlineTable(TABLE, oslo, noneOfTheirOwn);
        return new DeadlineExpressions(
                new Deadlines(table, oslo), Clock.fixed(date(now).toInstant(), ZoneOffset.UTC));
    }

    private static Date date(String time) {
        return Date.from(
                LocalDateTime.parse(time).atZone(NorwegianCalendar.OSLO).toInstant());
    }
}
