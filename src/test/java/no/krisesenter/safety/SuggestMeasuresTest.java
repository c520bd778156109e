package no.krisesenter.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which measures a safety plan starts with, row by row. */
class SuggestMeasuresTest {

    private static final DecisionTable TABLE = DecisionTable.read("4-safety/suggest-measures");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # threat level, digital risk, shared accounts, children, honour, address block, employed, searching, pets, car
            -,      -,     -,     -,     -,     -,      -,     -,     -,     -     -> 1 2 3
            low,    false, false, false, false, none,   false, false, false, false -> 1 2 3
            medium, false, false, false, false, none,   false, false, false, false -> 1 2 3
            high,   false, false, false, false, none,   false, false, false, false -> 1 2 3 4 5
            acute,  false, false, false, false, none,   false, false, false, false -> 1 2 3 4 5
            low,    true,  false, false, false, none,   false, false, false, false -> 1 2 3 6 7
            low,    false, true,  false, false, none,   false, false, false, false -> 1 2 3 8 9
            low,    false, false, true,  false, none,   false, false, false, false -> 1 2 3 10
            low,    false, false, false, true,  none,   false, false, false, false -> 1 2 3 11 12
            low,    false, false, false, false, code-6, false, false, false, false -> 1 2 3 13
            low,    false, false, false, false, code-7, false, false, false, false -> 1 2 3 14
            low,    false, false, false, false, none,   true,  false, false, false -> 1 2 3 15
            low,    false, false, false, false, none,   false, true,  false, false -> 1 2 3 16
            low,    false, false, false, false, none,   false, false, true,  false -> 1 2 3 17
            low,    false, false, false, false, none,   false, false, false, true  -> 1 2 3 18
            """)
    void thePlanStartsWith(String risks, String rows) {
        assertThat(TABLE.rows(risks))
                .isEqualTo(Stream.of(rows.split(" ")).map(Integer::valueOf).toList());
    }

    @Test
    void eachRowSuggestsAMeasureInOneArea() {
        assertThat(TABLE.ask("high, true, true, true, true, code-6, true, true, true, true"))
                .isEqualTo(List.of(
                        "1: Avtal et kodeord som betyr at noe er galt, contact",
                        "2: Legg inn nødnumre og senterets nummer på telefonen, contact",
                        "3: Avtal et trygt møtepunkt utenfor senteret, outside",
                        "4: Gå ikke ut alene, og si fra når du går og når du er tilbake, outside",
                        "5: Snakk om hva politiet kan hjelpe med, for eksempel mobil voldsalarm, contact",
                        "6: Slå av posisjonsdeling på telefon, nettbrett og klokke, digital",
                        "7: Bytt SIM-kort og telefonnummer, digital",
                        "8: Bytt passord på e-post, skylagring og sosiale medier, digital",
                        "9: Sperr og bestill ny BankID, og fjern felles tilgang i nettbanken, digital",
                        "10: Lag en liste over hvem som kan hente barna i barnehage, skole og SFO, children",
                        "11: Unngå steder der familie eller nettverk ferdes, outside",
                        "12: Lag en plan for pass og reisedokumenter, outside",
                        "13: Gå gjennom alle registre og post der adressen kan komme fram, contact",
                        "15: Avtal med arbeidsgiver eller studiested hvordan dagen kan gjøres trygg, work",
                        "16: Vurder sammen om et annet krisesenter er tryggere, inside",
                        "17: Finn et trygt sted for kjæledyret, other",
                        "18: Undersøk bilen for sporingsutstyr og koble fra delte bilapper, digital"));
        assertThat(TABLE.ask("-, -, -, -, -, code-7, -, -, -, -"))
                .contains("14: Si fra til tjenestene om at adressen er fortrolig, contact");
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
