package no.krisesenter.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest(
        properties = {
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.flyway.locations=classpath:db/migration/record",
            "spring.flyway.schemas=record"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ActiveProfiles("test")
@ContextConfiguration(classes = DeadlinesTest.Database.class)
class DeadlinesTest {

    private static final Instant MONDAY_NIGHT = inOslo("2027-06-07T22:00");
    private static final CaseReference CASE = CaseReference.create();
    private static final DeadlineRows TABLE = new DeadlineRows();
    private static final StaffId LEADER = new StaffId("leader-oslo");

    @Autowired
    private CentreDeadlines centreDeadlines;

    @Autowired
    private TestEntityManager entities;

    @Autowired
    private JdbcTemplate database;

    @Test
    void aCaseTakesItsDeadlineFromTheTable() {
        FixedCase calm = FixedCase.at("oslo").withThreat("low");
        assertThat(at(calm).due("safety-plan.review", CASE, MONDAY_NIGHT)).isEqualTo(inOslo("2027-06-21T22:00"));
        assertThat(at(calm.withThreat("high")).due("safety-plan.review", CASE, MONDAY_NIGHT))
                .isEqualTo(inOslo("2027-06-10T22:00"));
    }

    @Test
    void aChildWithoutThreatMappingReachesTheLeaderAfterSeventyTwoHours() {
        Deadlines deadlines = at(FixedCase.at("oslo").withThreat("high"));
        assertThat(deadlines.due("threat.child", CASE, MONDAY_NIGHT)).isEqualTo(inOslo("2027-06-09T22:00"));
        assertThat(deadlines.escalation("threat.child", CASE, MONDAY_NIGHT)).isEqualTo(inOslo("2027-06-10T22:00"));
    }

    @ParameterizedTest(name = "{0} is due {1}")
    @CsvSource({
        "arrival.digital-check,    2027-06-08T10:00",
        "arrival.contact-person,   2027-06-08T22:00",
        "nav.contact,              2027-06-09T22:00",
        "stay-plan.start,          2027-06-10T22:00",
        "stay.review,              2027-07-05T22:00"
    })
    void theFirstWeeksOfAStayHaveTheirDeadlines(String key, String due) {
        assertThat(at(FixedCase.at("oslo")).due(key, CASE, MONDAY_NIGHT)).isEqualTo(inOslo(due));
    }

    @ParameterizedTest(name = "{1} after {0} is due {2}")
    @CsvSource({"stay-plan.start, stay-plan.first-version, 2027-06-14T22:00"})
    void whatBeginsAfterAWaitIsStillDueAsCountedFromTheArrival(String wait, String key, String due) {
        Deadlines oslo = at(FixedCase.at("oslo"));
        assertThat(oslo.due(key, CASE, oslo.due(wait, CASE, MONDAY_NIGHT))).isEqualTo(inOslo(due));
    }

    /** Arrived on Monday night, NAV is due on Wednesday night, whenever the talk about money begins before that. */
    @Test
    void whatCountsFromTheArrivalIsNotPutOffByALaterBeginning() {
        Deadlines deadlines = at(FixedCase.at("oslo").arrivedAt(MONDAY_NIGHT));

        assertThat(deadlines.sinceArrival("nav.contact", CASE, inOslo("2027-06-09T21:59")))
                .isEqualTo(MONDAY_NIGHT);
        Instant afterwards = inOslo("2027-06-09T22:00");
        assertThat(deadlines.sinceArrival("nav.contact", CASE, afterwards)).isEqualTo(afterwards);
        assertThat(at(FixedCase.at("oslo")).sinceArrival("nav.contact", CASE, MONDAY_NIGHT))
                .as("a day user")
                .isEqualTo(MONDAY_NIGHT);
    }

    @Test
    void theCentresOwnDeadlineWinsAndChangesNothingThatExists() {
        Deadlines oslo = at(FixedCase.at("oslo").withThreat("high"));
        Instant alreadySaid = oslo.due("nav.contact", CASE, MONDAY_NIGHT);

        overrides().replace(new CentreId("oslo"), "nav.contact", "P3D", DayCount.AROUND_THE_CLOCK, LEADER);
        entities.flush();
        entities.clear();

        assertThat(alreadySaid).isEqualTo(inOslo("2027-06-09T22:00"));
        assertThat(oslo.due("nav.contact", CASE, MONDAY_NIGHT)).isEqualTo(inOslo("2027-06-10T22:00"));
        assertThat(oslo.escalation("nav.contact", CASE, MONDAY_NIGHT)).isEqualTo(inOslo("2027-06-12T10:00"));
        assertThat(at(FixedCase.at("bodo")).due("nav.contact", CASE, MONDAY_NIGHT))
                .isEqualTo(alreadySaid);
        assertThat(oslo.due("stay-plan.start", CASE, MONDAY_NIGHT)).isEqualTo(inOslo("2027-06-10T22:00"));
    }

    @Test
    void aCentreMayChangeItsMindAndGoBackToTheTable() {
        Deadlines oslo = at(FixedCase.at("oslo"));
        CentreId centre = new CentreId("oslo");
        overrides().replace(centre, "nav.contact", "P3D", DayCount.AROUND_THE_CLOCK, LEADER);
        overrides().replace(centre, "nav.contact", "PT6H", DayCount.AROUND_THE_CLOCK, LEADER);
        assertThat(oslo.due("nav.contact", CASE, MONDAY_NIGHT)).isEqualTo(inOslo("2027-06-08T04:00"));

        overrides().withdraw(centre, "nav.contact");
        assertThat(oslo.due("nav.contact", CASE, MONDAY_NIGHT)).isEqualTo(inOslo("2027-06-09T22:00"));
    }

    @Test
    void theTableOfCentreDeadlinesSaysWhoChangedWhatAndWhen() {
        overrides().replace(new CentreId("oslo"), "nav.contact", "P3D", DayCount.WORKING_DAYS, LEADER);
        entities.flush();
        assertThat(database.queryForList(
                        "select centre, deadline, duration, calendar, changed_by, extract(epoch from changed_at)::bigint as at"
                                + " from record.centre_deadline"))
                .singleElement()
                .hasToString(
                        "{centre=oslo, deadline=nav.contact, duration=P3D, calendar=working-days, changed_by=leader-oslo, at="
                                + MONDAY_NIGHT.getEpochSecond() + "}");
    }

    @Test
    void aCentreCannotChangeADeadlineThatDoesNotExist() {
        assertThatThrownBy(() ->
                        overrides().replace(new CentreId("oslo"), "nav.lunch", "P3D", DayCount.WORKING_DAYS, LEADER))
                .isInstanceOf(Refused.class)
                .hasMessage("Denne fristen finnes ikke. Velg en frist fra listen.");
    }

    @Test
    void aCentreCannotSetALengthThatNobodyCanRead() {
        assertThatThrownBy(() -> overrides()
                        .replace(new CentreId("oslo"), "nav.contact", "tre dager", DayCount.WORKING_DAYS, LEADER))
                .isInstanceOf(Refused.class)
                .hasMessage("Skriv varigheten som timer, dager eller måneder, for eksempel PT12H, P7D eller P1M.");
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatThrownBy(() -> at(FixedCase.at("oslo")).due("threat.of-rain", CASE, MONDAY_NIGHT))
                .isInstanceOf(UnknownDeadline.class)
                .hasMessage("The table 'deadlines' has no row for the key 'threat.of-rain'.");
    }

    private Deadlines at(FixedCase facts) {
        return new Deadlines(new DeadlineTable(TABLE, facts, centreDeadlines), facts);
    }

    private DeadlineOverrides overrides() {
        return new DeadlineOverrides(
                new DeadlineTable(TABLE, FixedCase.at("oslo"), centreDeadlines),
                centreDeadlines,
                Clock.fixed(MONDAY_NIGHT, ZoneOffset.UTC));
    }

    private static Instant inOslo(String time) {
        return LocalDateTime.parse(time).atZone(NorwegianCalendar.OSLO).toInstant();
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = CentreDeadline.class)
    @EnableJpaRepositories(basePackageClasses = CentreDeadlines.class)
    static class Database {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return postgres.getPostgresDatabase();
        }
    }
}
