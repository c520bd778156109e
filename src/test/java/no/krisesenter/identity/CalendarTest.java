package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CalendarTest {

    @Test
    void theMonthBeginsOnItsMondayAndTheWeeksHaveTheirNumbers() {
        var page = new Calendar(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/Oslo"))).page();

        var words = page.substring(page.indexOf("<body>"))
                .replaceAll("(?:<[^>]+>)+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        assertThat(words)
                .isEqualTo("november 2026 Uke man tir ons tor fre lør søn 44 1 45 2 3 4 5 6 7 8"
                        + " 46 9 10 11 12 13 14 15 47 16 17 18 19 20 21 22 48 23 24 25 26 27 28 29 49 30");
        assertThat(page).contains("<td aria-current=\"date\">22</td>");
    }
}
