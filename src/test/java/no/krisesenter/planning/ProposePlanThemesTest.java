package no.krisesenter.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which themes a plan starts with, row by row. */
class ProposePlanThemesTest {

    private static final DecisionTable TABLE = DecisionTable.read("3-planning/propose-plan-themes");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # threat level, own means, needs new home, residence, children, lonely, man alone, other services, repeated stay, family law
            low,    yes,     no,      norwegian-citizen, false, no,      false, false, false, -     -> 1 14
            medium, yes,     no,      permanent,         false, no,      false, false, false, -     -> 1 14
            high,   yes,     no,      norwegian-citizen, false, no,      false, false, false, -     -> 2 14
            acute,  -,       -,       -,                 -,     -,       -,     -,     -,     -     -> 2 14
            low,    no,      no,      norwegian-citizen, false, no,      false, false, false, -     -> 1 3 14
            low,    unknown, unknown, -,                 false, unknown, false, false, false, -     -> 1 14
            low,    -,       yes,     -,                 -,     -,       -,     -,     -,     -     -> 1 4 14
            low,    -,       unsure,  -,                 -,     -,       -,     -,     -,     -     -> 1 5 14
            low,    -,       -,       temporary,         -,     -,       -,     -,     -,     -     -> 1 6 14
            low,    -,       -,       none,              -,     -,       -,     -,     -,     -     -> 1 6 14
            low,    -,       -,       eea,               -,     -,       -,     -,     -,     -     -> 1 6 14
            low,    -,       -,       unknown,           -,     -,       -,     -,     -,     -     -> 1 7 14
            low,    -,       -,       -,                 true,  -,       -,     -,     -,     -     -> 1 8 9 14
            low,    -,       -,       -,                 -,     yes,     -,     -,     -,     -     -> 1 10 14
            low,    -,       -,       -,                 -,     -,       true,  -,     -,     -     -> 1 11 14
            low,    -,       -,       -,                 -,     -,       -,     true,  -,     -     -> 1 12 14
            low,    -,       -,       -,                 -,     -,       -,     -,     true,  -     -> 1 13 14
            low,    -,       -,       -,                 -,     -,       -,     -,     -,     true  -> 1 14 15
            high,   no,      yes,     none,              true,  yes,     true,  true,  true,     true  -> 2 3 4 6 8 9 10 11 12 13 14 15
            """)
    void thePlanStartsWith(String needs, String rows) {
        assertThat(TABLE.rows(needs))
                .isEqualTo(Stream.of(rows.split(" ")).map(Integer::valueOf).toList());
    }

    @Test
    void eachRowProposesAGoalInTheClientsOwnWords() {
        assertThat(TABLE.ask("low, no, yes, temporary, true, yes, true, true, true, true"))
                .isEqualTo(
                        List.of(
                                "1: safety, always, Jeg vet hva jeg kan gjøre for å være trygg, på senteret og ute.",
                                "3: finances, now, Jeg har penger til det jeg trenger i hverdagen, og NAV er kontaktet.",
                                "4: housing, now, Vi vet hvor jeg kan bo trygt, og arbeidet med ny bolig er i gang.",
                                "6: residence, now, Jeg har snakket med advokat om oppholdstillatelsen, og vet hva som er neste steg.",
                                "8: parenting, when-ready, Jeg får støtte til å være den forelderen jeg ønsker å være, også når det er vanskelig.",
                                "9: children, always, Barna vet hva som skal skje, blir hørt, og har sin egen plan.",
                                "10: network-and-activities, when-ready, Jeg har noen jeg trygt kan være sammen med, og noe å gjøre som gir meg noe.",
                                "11: network-and-activities, now, Vi har avtalt hyppige samtaler, og minst én fast aktivitet i uka.",
                                "12: other-services, when-ready, De som hjelper meg, vet hva de andre gjør, så langt jeg sier ja til det.",
                                "13: after-stay, now, Vi har snakket om hva vi kan gjøre annerledes denne gangen.",
                                "14: after-stay, always, Jeg vet hvem jeg kan snakke med, og hvilken hjelp jeg får, når jeg har flyttet ut.",
                                "15: family-law, when-ready, Jeg vet hvilke rettigheter jeg og barna har, og hvem som kan hjelpe oss."));
        assertThat(TABLE.ask("high, -, unsure, unknown, -, -, -, -, -, -"))
                .isEqualTo(
                        List.of(
                                "2: safety, now, Vi har en sikkerhetsplan som gjelder fra i dag, og vet hvem som gjør hva hvis faren øker.",
                                "5: housing, now, Vi har funnet ut om jeg trygt kan flytte tilbake, eller om jeg trenger ny bolig.",
                                "7: residence, when-ready, Vi har funnet ut hva slags oppholdstillatelse jeg har, og når den går ut.",
                                "14: after-stay, always, Jeg vet hvem jeg kan snakke med, og hvilken hjelp jeg får, når jeg har flyttet ut."));
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
