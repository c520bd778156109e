package no.krisesenter.workplace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import no.krisesenter.casefile.Centres;
import no.krisesenter.overview.Board;
import no.krisesenter.overview.Counted;
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
                        "Ingen rutiner er forsinket."),
                lists(board, known),
                stages(board),
                new Table(
                        "Arbeid per ansatt",
                        List.of("Ansatt", "Åpne oppgaver", "Over fristen", "Kontaktperson for"),
                        board.loads().stream()
                                .map(load -> List.of(
                                        known.staff(new StaffId(load.staff())),
                                        String.valueOf(load.tasks()),
                                        String.valueOf(load.late()),
                                        load.cases() == 1 ? "1 sak" : load.cases() + " saker"))
                                .toList(),
                        "Ingen har oppgaver nå."),
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
                new Fact("Bor her nå", "%d voksne og %d barn".formatted(house.adults(), house.children()), false),
                new Fact("Rom i bruk", "%d av %d".formatted(house.roomsTaken(), house.rooms()), false),
                fact("Opphold over 28 døgn", board.overFourWeeks().total(), false),
                fact("Opphold over 90 døgn", board.overNinetyDays().total(), true),
                fact("Venter på svar fra andre", board.awaiting().total(), false),
                new Fact("Avvist siste 12 uker", String.valueOf(turnedAway.total()), false),
                fact("Avvist uten annet tilbud", turnedAway.withoutAlternative(), true),
                fact("Avvisninger du ikke har gått gjennom", turnedAway.notReviewed(), true));
    }

    private static Fact fact(String what, int figure, boolean alarm) {
        return new Fact(what, String.valueOf(figure), alarm && figure > 0);
    }

    private static List<Lines> lists(Board board, RegisterNames.OnPage known) {
        return List.of(
                since(
                        "Barn uten trusselkartlegging etter 48 timer",
                        "Kom hit",
                        board.unmapped(),
                        board.at(),
                        "Alle barn som har vært her i to døgn, er kartlagt."),
                since(
                        "Uten kontaktperson",
                        "Bor her siden",
                        board.withoutContactPerson(),
                        board.at(),
                        "Alle som har bodd her i et døgn, har kontaktperson."),
                late("Gjennomganger av planer som er forsinket", board.reviews(), board.at(), known),
                lines(
                        "Venter på svar fra andre",
                        List.of("Hvem", "Hva", "Siden"),
                        board.awaiting(),
                        each -> List.of(each.alias(), each.what(), Norwegian.day(each.since())),
                        "Ingen skylder oss svar."),
                lines(
                        "Går ut de neste 60 dagene",
                        List.of("Hvem", "Hva", "Slutter"),
                        board.expiries(),
                        each -> List.of(each.alias(), each.what(), Norwegian.day(each.ends())),
                        "Ingenting går ut de neste 60 dagene."),
                since(
                        "Opphold over 28 døgn",
                        "Bor her siden",
                        board.overFourWeeks(),
                        board.at(),
                        "Ingen har bodd her over 28 døgn."));
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
                        reminded(each, known)),
                "Ingenting er over fristen.");
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

    private static Lines since(String title, String since, Counted<Board.Since> counted, Instant now, String none) {
        return lines(
                title,
                List.of("Hvem", since, "Døgn"),
                counted,
                each -> List.of(
                        each.alias(),
                        Norwegian.day(each.since()),
                        String.valueOf(Duration.between(each.since(), now).toDays())),
                none);
    }

    private static <T> Lines lines(
            String title, List<String> head, Counted<T> counted, Function<T, List<String>> line, String none) {
        return new Lines(
                title,
                head,
                counted.listed().stream().map(line).toList(),
                counted.total() == 0 ? none : "",
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
                chart("Nye henvendelser i uka", "Henvendelser", board, Board.Week::contacts),
                chart("Flyttet inn i uka", "Opphold", board, Board.Week::arrived),
                inTime(board));
    }

    private static Chart chart(String title, String what, Board board, ToIntFunction<Board.Week> figure) {
        List<Bars.Bar> bars = board.weeks().stream()
                .map(week -> new Bars.Bar(week(week.monday()), figure.applyAsInt(week), 0))
                .toList();
        return new Chart(
                title,
                Bars.draw(title, bars),
                new Table(
                        title,
                        List.of("Uke", what),
                        bars.stream()
                                .map(bar -> List.of(bar.label(), String.valueOf(bar.figure())))
                                .toList(),
                        ""));
    }

    private static Chart inTime(Board board) {
        String title = "Trusselkartlegging av barn: gjort i tide av dem som skulle gjøres";
        return new Chart(
                title,
                Bars.draw(
                        title,
                        board.weeks().stream()
                                .map(week ->
                                        new Bars.Bar(week(week.monday()), week.mappedInTime(), week.childrenMapped()))
                                .toList()),
                new Table(
                        title,
                        List.of("Uke", "Skulle gjøres", "I tide"),
                        board.weeks().stream()
                                .map(week -> List.of(
                                        week(week.monday()),
                                        String.valueOf(week.childrenMapped()),
                                        String.valueOf(week.mappedInTime())))
                                .toList(),
                        ""));
    }

    private static String week(LocalDate monday) {
        return String.valueOf(monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String length(Instant from, Instant until) {
        return Norwegian.length(Duration.between(from, until).toSeconds());
    }
}
