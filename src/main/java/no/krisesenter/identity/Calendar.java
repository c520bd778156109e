package no.krisesenter.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The month on a page: what a passer-by sees of a screen that somebody has hidden in haste. Nothing in it says where the computer stands. */
final class Calendar {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");
    private static final int DAYS = 7;
    private static final String PAGE = """
            <!doctype html>
            <html lang="nb">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kalender</title><link rel="icon" href="data:,">
            <style>body{font:1.125rem/1.5 sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem;color:#1e2b3c;background:#fff}
            table{width:100%%;border-collapse:collapse}th,td{padding:.75rem .25rem;text-align:center;border-bottom:1px solid #dde3ea}
            th{color:#4b5a6b;font-weight:400}[aria-current]{background:#1e2b3c;color:#fff;border-radius:.25rem}</style></head>
            <body><main><h1>%1$s</h1><table><thead><tr><th scope="col">Uke</th>%2$s</tr></thead><tbody>%3$s</tbody></table></main></body>
            </html>
            """;
    private static final String WEEKDAYS = Stream.of("man", "tir", "ons", "tor", "fre", "lør", "søn")
            .map("<th scope=\"col\">%s</th>"::formatted)
            .collect(Collectors.joining());

    private final LocalDate today;

    Calendar(Clock clock) {
        this.today = LocalDate.now(clock);
    }

    String page() {
        var month = YearMonth.from(today);
        var first = month.atDay(1);
        var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        var weeks = IntStream.range(0, DAYS)
                .mapToObj(monday::plusWeeks)
                .filter(start -> !YearMonth.from(start).isAfter(month))
                .map(this::week)
                .collect(Collectors.joining());
        var name = month.getMonth().getDisplayName(TextStyle.FULL, NORWEGIAN) + " " + month.getYear();
        return PAGE.formatted(name, WEEKDAYS, weeks);
    }

    private String week(LocalDate monday) {
        var days = IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(this::day)
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">%d</th>%s</tr>".formatted(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), days);
    }

    private String day(LocalDate day) {
        if (!YearMonth.from(day).equals(YearMonth.from(today))) {
            return "<td></td>";
        }
        return "<td%s>%d</td>".formatted(day.equals(today) ? " aria-current=\"date\"" : "", day.getDayOfMonth());
    }
}
