package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MomentQuestionsTest {

    private static final String NO_DATE = "«Når?» må være en dato som finnes.";
    private static final String NO_TIME = "«Når?» må være et klokkeslett, for eksempel 13:45.";
    private static final String NO_DATETIME = "«Når?» må ha en dato som finnes og et klokkeslett.";

    private static Desk moment(String subtype, String more) {
        return Desk.with("{'type':'datetime','key':'at','dateLabel':'Når?','timeLabel':'Når?','subtype':'" + subtype
                + "'" + more + "}");
    }

    private static Desk zoned(String subtype, String zoning) {
        return moment(subtype, ",'timeSerializingFormat':'" + zoning + "'");
    }

    @Test
    void aDateIsOneOfTheCalendar() {
        assertThat(moment("date", "").isTaken("{'at':'2028-02-29'}").answers()).isEqualTo(Map.of("at", "2028-02-29"));
        for (String wrong : new String[] {
            "'2026-02-29'",
            "'2026-02-31'",
            "'2026-13-01'",
            "'2026-1-1'",
            "'01.02.2026'",
            "'2026-02-01T10:00'",
            "'1899-12-31'",
            "'0000-00-00'",
            "'+12026-01-01'",
            "'i dag'",
            "20260201",
            "true",
            "[]"
        }) {
            assertThat(moment("date", "").isTold("{'at':" + wrong + "}"))
                    .as(wrong)
                    .containsExactly(NO_DATE);
        }
    }

    @Test
    void aFieldWithoutSubtypeAsksForADate() {
        assertThat(Desk.with("{'type':'datetime','key':'at','label':'Når?'}").isTold("{'at':'13:45'}"))
                .containsExactly(NO_DATE);
    }

    @Test
    void aTimeIsOneOfTheDay() {
        assertThat(moment("time", "").isTaken("{'at':'13:45'}").answers()).isEqualTo(Map.of("at", "13:45"));
        for (String wrong :
                new String[] {"'24:00'", "'13:60'", "'1345'", "'13'", "'13:45Z'", "'13:45+01:00'", "'1:45'", "13"}) {
            assertThat(moment("time", "").isTold("{'at':" + wrong + "}"))
                    .as(wrong)
                    .containsExactly(NO_TIME);
        }
    }

    @Test
    void aTimeIsWrittenAsTheFormSays() {
        assertThat(zoned("time", "utc_offset").isTold("{'at':'13:45+02:00'}")).isEmpty();
        assertThat(zoned("time", "utc_offset").isTold("{'at':'13:45-00:30'}")).isEmpty();
        assertThat(zoned("time", "utc_offset").isTold("{'at':'13:45'}")).containsExactly(NO_TIME);
        assertThat(zoned("time", "utc_offset").isTold("{'at':'13:45+25:00'}")).containsExactly(NO_TIME);
        assertThat(zoned("time", "utc_normalized").isTold("{'at':'13:45Z'}")).isEmpty();
        assertThat(zoned("time", "utc_normalized").isTold("{'at':'13:45'}")).containsExactly(NO_TIME);
    }

    @Test
    void aDateWithATimeHasBoth() {
        assertThat(moment("datetime", "").isTaken("{'at':'2026-02-03T10:15'}").answers())
                .isEqualTo(Map.of("at", "2026-02-03T10:15"));
        for (String wrong : new String[] {
            "'2026-02-03'",
            "'10:15'",
            "'2026-02-30T10:15'",
            "'2026-02-03T25:15'",
            "'2026-02-03 10:15'",
            "'2026-02-03T10:15Z'",
            "'T'"
        }) {
            assertThat(moment("datetime", "").isTold("{'at':" + wrong + "}"))
                    .as(wrong)
                    .containsExactly(NO_DATETIME);
        }
        assertThat(zoned("datetime", "utc_offset").isTold("{'at':'2026-02-03T10:15+01:00'}"))
                .isEmpty();
        assertThat(zoned("datetime", "utc_offset").isTold("{'at':'2026-02-30T10:15+01:00'}"))
                .containsExactly(NO_DATETIME);
        assertThat(zoned("datetime", "utc_normalized").isTold("{'at':'2026-02-03T10:15Z'}"))
                .isEmpty();
        assertThat(zoned("datetime", "utc_normalized").isTold("{'at':'2026-02-03T10:15'}"))
                .containsExactly(NO_DATETIME);
    }

    @Test
    void aRequiredDateMustBeThere() {
        assertThat(moment("date", ",'validate':{'required':true}").isTold("{'at':null}"))
                .containsExactly("«Når?» må fylles ut.");
        assertThat(moment("date", "").isTaken("{'at':null}").answers()).isEmpty();
    }

    @Test
    void aDateThatHasBeenIsRefusedWhereTheFormSaysSo() {
        Desk date = moment("date", ",'disallowPassedDates':true");
        assertThat(date.isTold("{'at':'2026-03-09'}")).containsExactly("«Når?» kan ikke være en dato som har vært.");
        assertThat(date.isTold("{'at':'2026-03-10'}")).isEmpty();
        Desk datetime = moment("datetime", ",'disallowPassedDates':true");
        assertThat(datetime.isTold("{'at':'2026-03-09T23:59'}"))
                .containsExactly("«Når?» kan ikke være en dato som har vært.");
        assertThat(datetime.isTold("{'at':'2026-03-10T08:00'}")).isEmpty();
    }

    @Test
    void aDateThatHasBeenMayStayAsItWas() {
        Desk desk = moment("date", ",'disallowPassedDates':true").openedWith("{'at':'2026-03-01'}");
        assertThat(desk.isTold("{'at':'2026-03-01'}")).isEmpty();
        assertThat(desk.isTold("{'at':'2026-03-02'}")).containsExactly("«Når?» kan ikke være en dato som har vært.");
    }

    @Test
    void theEngineGetsMomentsInOurZone() {
        String variable = ",'properties':{'variable':'agreedAt'}";
        assertThat(moment("date", variable).isTaken("{'at':'2026-07-01'}").variables())
                .isEqualTo(Map.of("agreedAt", Date.from(Instant.parse("2026-06-30T22:00:00Z"))));
        assertThat(moment("datetime", variable)
                        .isTaken("{'at':'2026-01-01T10:15'}")
                        .variables())
                .isEqualTo(Map.of("agreedAt", Date.from(Instant.parse("2026-01-01T09:15:00Z"))));
        assertThat(moment("datetime", variable + ",'timeSerializingFormat':'utc_offset'")
                        .isTaken("{'at':'2026-01-01T10:15+05:00'}")
                        .variables())
                .isEqualTo(Map.of("agreedAt", Date.from(Instant.parse("2026-01-01T05:15:00Z"))));
        assertThat(moment("datetime", variable + ",'timeSerializingFormat':'utc_normalized'")
                        .isTaken("{'at':'2026-01-01T10:15Z'}")
                        .variables())
                .isEqualTo(Map.of("agreedAt", Date.from(Instant.parse("2026-01-01T10:15:00Z"))));
    }
}
