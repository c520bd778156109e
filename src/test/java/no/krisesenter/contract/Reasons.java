package no.krisesenter.contract;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a heading of the guide is carried out by no task: the whole list, so that a routine which a client can meet cannot be put off with a
 * reason that sounds well.
 */
final class Reasons {

    private enum Kind {
        /** A tool for whoever leads a centre: control, statistics, records and their deletion. */
        CENTRE,
        MUNICIPALITY,
        NOK,
        NOT_SOFTWARE
    }

    private static final Map<String, Kind> ALL = all(
            of(
                    Kind.CENTRE,
                    "Senere: internkontroll, statistikk og personvern får sine egne prosesser.",
                    "Ikke programvare: krav til ansattes kompetanse; følges opp i internkontroll.",
                    "Ikke programvare: rammer for tilbudet; følges opp i internkontroll.",
                    "Ikke programvare: sjekklister for ledelse og kommune; internkontroll kommer senere.",
                    "Ikke programvare: avtaler mellom senter og kommune; følges opp i internkontroll."),
            of(
                    Kind.MUNICIPALITY,
                    "Senere: kommunens egne oppgaver får sin egen prosess uten opplysninger om klienter."),
            of(
                    Kind.NOK,
                    "Senere: Nok.-sentrenes forløp får sine egne prosesser.",
                    "Kunnskap: traumesensitivt arbeid er måten alt arbeid med barn skjer på."),
            of(
                    Kind.NOT_SOFTWARE,
                    "Ikke programvare: kildeliste.",
                    "Ikke programvare: overskrift for delene under.",
                    "Ikke programvare: lenke til et annet kapittel.",
                    "Ikke programvare: omtale av veilederen og av rapporteringen.",
                    "Ikke programvare: opplysninger om tilbudet i landet; hva et senter er, står i senterets profil.",
                    "Ikke programvare: opplysninger om tilbudet i landet; Nok.-sentre er senterets type."));

    private static final Pattern FORM = Pattern.compile("Skjema: .* ([a-z-]+\\.[a-z-]+)\\.");
    private static final Pattern WHOLE = Pattern.compile("Helheten: .*");

    private Reasons() {}

    /** @param where by heading: the processes that carry it out, or the reason why none does */
    static void check(Material material, Map<String, String> where, Set<String> carriedOut, Findings findings) {
        var unused = new HashSet<>(ALL.keySet());
        where.forEach((heading, reason) -> {
            if (carriedOut.contains(heading) || WHOLE.matcher(reason).matches()) {
                return;
            }
            unused.remove(reason);
            var form = FORM.matcher(reason);
            boolean isInAForm = form.matches() && material.form(form.group(1)).isPresent();
            findings.addIf(
                    !isInAForm && !ALL.containsKey(reason),
                    Material.HEADINGS,
                    "'%s' is carried out by no task and no form, and '%s' is no reason.",
                    heading,
                    reason);
        });
        unused.forEach(reason -> findings.add(Material.HEADINGS, "no heading needs the reason '%s' any more.", reason));
    }

    private static Stream<Map.Entry<String, Kind>> of(Kind kind, String... reasons) {
        return Stream.of(reasons).map(reason -> Map.entry(reason, kind));
    }

    @SafeVarargs
    private static Map<String, Kind> all(Stream<Map.Entry<String, Kind>>... kinds) {
        return Stream.of(kinds).flatMap(kind -> kind).collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
