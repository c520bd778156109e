package no.krisesenter.workplace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.krisesenter.casefile.Centres;
import no.krisesenter.overview.Board;
import no.krisesenter.overview.Counted;
import no.krisesenter.overview.HowLong;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.workplace.BoardView.Chart;
import no.krisesenter.workplace.BoardView.Fact;
import no.krisesenter.workplace.BoardView.Lines;
import no.krisesenter.workplace.BoardView.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the board of a centre in Norwegian. */
@Component
class BoardInWords {

    private static final String IN_TIME = "Trusselkartlegging av barn: gjort i tide av dem som skulle gjøres";

    private final Centres centres;
    private final RegisterNames names;

    BoardInWords(Centres centres, RegisterNames names) {
        this.centres = centres;
        this.names = names;
    }

    BoardView of(CentreId centre, Board board) {
        RegisterNames.OnPage known = names.at(centre);
        return new BoardView(
                centres.find(centre).map(card -> card.name()).orElse(centre.value()),
                Norwegian.moment(board.at()),
                board.late().total(),
                late("Dette er over fristen", board.late(), board.at(), known),
                facts(board),
                new Table(
                        "Rutiner som er forsinket",
                        List.of("Rutine", "Del av forløpet", "Antall", "Eldste frist"),
                        board.routines().stream()
                                .map(each -> List.of(
                                        each.task(),
                                        each.routine(),
                                        String.valueOf(each.count()),
                                        Norwegian.moment(each.oldest())))
                                .toList(),
                        together(board.late().total(), board)),
                lists(board, known),
                stages(board),
                new Table(
                        "Arbeid per ansatt",
                        List.of("Ansatt", "Åpne oppgaver", "Over fristen", "Kontaktperson for"),
                        board.loads().stream()
                                .map(load -> List.of(
                                        known.staff(new StaffId(load.staff())),
                                        String.valueOf(load.tasks()),
                                        orDash(load.late()),
                                        load.cases() == 1 ? "1 sak" : load.cases() + " saker"))
                                .toList(),
                        "Ingen"),
                charts(board),
                "Tall under %d deles ikke opp. Saker med strengt fortrolig adresse og saker du skal holde deg unna, er bare med i summene."
                        .formatted(board.threshold()));
    }

    private static List<Fact> facts(Board board) {
        Board.Occupancy house = board.occupancy();
        Board.TurnedAway turnedAway = board.turnedAway();
        return List.of(
                fact("Over fristen", board.late().total(), true),
                fact(
                        "Barn uten trusselkartlegging etter 48 timer",
                        board.unmapped().total(),
                        true),
                fact(
                        "Uten kontaktperson etter 24 timer",
                        board.withoutContactPerson().total(),
                        true),
                fact("Gjennomganger av planer som er forsinket", board.reviews().total(), true),
                new Fact("Bor her nå", people(house), false),
                new Fact("Rom i bruk", "%d av %d".formatted(house.roomsTaken(), house.rooms()), false),
                fact("Opphold over 28 døgn", board.overFourWeeks().total(), false),
                fact("Opphold over 90 døgn", board.overNinetyDays().total(), true),
                fact("Venter på svar fra andre", board.awaiting().total(), false),
                new Fact("Avvist siste 12 uker", String.valueOf(turnedAway.total()), false),
                part("Avvist uten annet tilbud", turnedAway.withoutAlternative()),
                fact("Avvisninger du ikke har gått gjennom", turnedAway.notReviewed(), true));
    }

    private static Fact fact(String what, int figure, boolean alarm) {
        return new Fact(what, String.valueOf(figure), alarm && figure > 0);
    }

    private static Fact part(String what, @Nullable Integer figure) {
        return new Fact(what, orDash(figure), figure != null && figure > 0);
    }

    private static String people(Board.Occupancy house) {
        if (house.adults() == null || house.children() == null) {
            return house.people() == 1 ? "1 person" : house.people() + " personer";
        }
        return "%d voksne og %d barn".formatted(house.adults(), house.children());
    }

    private static String together(int figure, Board board) {
        return figure == 0
                ? "Ingen"
                : "Til sammen %d. Tall under %d deles ikke opp.".formatted(figure, board.threshold());
    }

    private static List<Lines> lists(Board board, RegisterNames.OnPage known) {
        return List.of(
                since("Barn uten trusselkartlegging etter 48 timer", "Kom hit", board.unmapped(), board.at()),
                since("Uten kontaktperson", "Bor her siden", board.withoutContactPerson(), board.at()),
                late("Gjennomganger av planer som er forsinket", board.reviews(), board.at(), known),
                lines(
                        "Venter på svar fra andre",
                        List.of("Hvem", "Hva", "Siden"),
                        board.awaiting(),
                        each -> List.of(each.alias(), each.what(), Norwegian.day(each.since()))),
                lines(
                        "Går ut de neste 60 dagene",
                        List.of("Hvem", "Hva", "Slutter"),
                        board.expiries(),
                        each -> List.of(each.alias(), each.what(), Norwegian.day(each.ends()))),
                since("Opphold over 28 døgn", "Bor her siden", board.overFourWeeks(), board.at()));
    }

    private static Lines late(String title, Counted<Board.Late> late, Instant now, RegisterNames.OnPage known) {
        return lines(
                title,
                List.of("Hva er forsinket", "Hvem det gjelder", "Hos", "Frist", "Påminnet"),
                late,
                each -> List.of(
                        each.task() + " (" + each.routine() + ")",
                        each.alias(),
                        each.staff() == null ? "Ikke tatt" : known.staff(new StaffId(each.staff())),
                        "%s, %s siden".formatted(Norwegian.moment(each.due()), length(each.due(), now)),
                        reminded(each, known)));
    }

    private static String reminded(Board.Late late, RegisterNames.OnPage known) {
        String first = late.reminded() == null
                ? "Ingen ennå"
                : "%s %s"
                        .formatted(
                                late.staff() == null ? "Alle som kan ta den," : known.staff(new StaffId(late.staff())),
                                Norwegian.moment(late.reminded()));
        return late.raised() == null ? first : first + ". Løftet til deg " + Norwegian.moment(late.raised());
    }

    private static Lines since(String title, String since, Counted<Board.Since> counted, Instant now) {
        return lines(
                title,
                List.of("Hvem", since, "Døgn"),
                counted,
                each -> List.of(
                        each.alias(),
                        Norwegian.day(each.since()),
                        String.valueOf(Duration.between(each.since(), now).toDays())));
    }

    private static <T> Lines lines(
            String title, List<String> head, Counted<T> counted, Function<T, List<String>> line) {
        return new Lines(
                title,
                head,
                counted.listed().stream().map(line).toList(),
                counted.total() == 0 ? "Ingen" : "",
                counted.unlisted() == 0
                        ? ""
                        : (counted.listed().isEmpty() ? "" : "I tillegg ")
                                + "%d i saker som ikke vises her.".formatted(counted.unlisted()));
    }

    private static Table stages(Board board) {
        return new Table(
                "Forløp etter fase",
                List.of("Fase", "Forløp", "Med barn her", "Høy trussel eller akutt fare"),
                board.stages().stream()
                        .map(stage -> List.of(
                                stage.stage().norwegian(),
                                String.valueOf(stage.journeys()),
                                orDash(stage.withChildren()),
                                orDash(stage.inDanger())))
                        .toList(),
                "");
    }

    private static String orDash(@Nullable Integer figure) {
        return figure == null ? "–" : String.valueOf(figure);
    }

    private static List<Chart> charts(Board board) {
        return List.of(
                chart("Over fristen ved utgangen av uka", "Oppgaver", board, Board.Week::late),
                chart("Bor her ved utgangen av uka", "Opphold", board, Board.Week::residents),
                whole("Nye henvendelser i uka", board.sums().contacts(), board)
                        .orElseGet(() -> chart("Nye henvendelser i uka", "Henvendelser", board, Board.Week::contacts)),
                whole("Flyttet inn i uka", board.sums().arrived(), board)
                        .orElseGet(() -> chart("Flyttet inn i uka", "Opphold", board, Board.Week::arrived)),
                whole(IN_TIME, board.sums().childrenMapped(), board).orElseGet(() -> inTime(board)));
    }

    /** What is too little to be divided into weeks is told in a sentence. */
    private static Optional<Chart> whole(String title, int sum, Board board) {
        return sum >= board.threshold()
                ? Optional.empty()
                : Optional.of(new Chart(title, "", new Table(title, List.of(), List.of(), together(sum, board))));
    }

    private static Chart chart(String title, String what, Board board, Function<Board.Week, @Nullable Integer> figure) {
        List<Bars.Bar> bars = board.weeks().stream()
                .map(week -> new Bars.Bar(week(week.monday()), figure.apply(week), 0))
                .toList();
        return new Chart(
                title,
                Bars.draw(title, bars),
                new Table(
                        title,
                        List.of("Uke", what),
                        bars.stream()
                                .map(bar -> List.of(bar.label(), bar.written()))
                                .toList(),
                        ""));
    }

    private static Chart inTime(Board board) {
        return new Chart(
                IN_TIME,
                Bars.draw(
                        IN_TIME,
                        board.weeks().stream()
                                .map(week -> new Bars.Bar(
                                        week(week.monday()), week.mappedInTime(), orNone(week.childrenMapped())))
                                .toList()),
                new Table(
                        IN_TIME,
                        List.of("Uke", "Skulle gjøres", "I tide"),
                        board.weeks().stream()
                                .map(week -> List.of(
                                        week(week.monday()),
                                        orDash(week.childrenMapped()),
                                        orDash(week.mappedInTime())))
                                .toList(),
                        ""));
    }

    private static int orNone(@Nullable Integer figure) {
        return figure == null ? 0 : figure;
    }

    private static String week(LocalDate monday) {
        return String.valueOf(monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String length(Instant from, Instant until) {
        return HowLong.inWords(from, until);
    }
}
