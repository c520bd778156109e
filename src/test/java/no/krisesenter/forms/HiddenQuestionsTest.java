package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenQuestionsTest {

    private static final String HIDDEN = " er skjult og kan ikke ha et svar. Last siden på nytt og prøv igjen.";
    private static final String DANGER = "{'type':'radio','key':'danger','label':'Fare','values':['yes','no']}";

    private static String text(String key, String more) {
        return "{'type':'textfield','key':'" + key + "','label':'" + key.toUpperCase() + "'" + more + "}";
    }

    private static String hide(String feel) {
        return ",'conditional':{'hide':'=" + feel + "'}";
    }

    @Test
    void aHiddenQuestionNeedsNoAnswer() {
        Desk desk = Desk.with(DANGER, text("why", hide("danger != \\\"yes\\\"") + ",'validate':{'required':true}"));
        assertThat(desk.isTaken("{'danger':'no'}").answers()).isEqualTo(Map.of("danger", "no"));
        assertThat(desk.isTaken("{}").answers()).isEmpty();
        assertThat(desk.isTold("{'danger':'yes'}")).containsExactly("«WHY» må fylles ut.");
        assertThat(desk.isTaken("{'danger':'yes','why':'x'}").answers()).isEqualTo(Map.of("danger", "yes", "why", "x"));
    }

    @Test
    void aHiddenQuestionHasNoAnswer() {
        Desk desk = Desk.with(DANGER, text("why", hide("danger != \\\"yes\\\"")));
        assertThat(desk.isTold("{'danger':'no','why':'x'}")).containsExactly("«WHY»" + HIDDEN);
        assertThat(desk.isTaken("{'danger':'no','why':''}").answers()).isEqualTo(Map.of("danger", "no"));
        assertThat(desk.isTaken("{'danger':'no','why':null}").answers()).isEqualTo(Map.of("danger", "no"));
    }

    @Test
    void theRulesOfAHiddenQuestionDoNotMatterButItsTypeDoes() {
        Desk desk = Desk.with(
                "{'type':'number','key':'n','label':'N','conditional':{'hide':'=true'},'validate':{'min':5}}");
        assertThat(desk.isTold("{'n':1}")).containsExactly("«N»" + HIDDEN);
        assertThat(desk.isTold("{'n':'x'}")).containsExactly("«N» må være et tall.");
    }

    @Test
    void aHiddenGroupHidesItsQuestions() {
        Desk desk = Desk.with(
                DANGER,
                "{'type':'group','label':'G','conditional':{'hide':'=danger = \\\"no\\\"'},'components':["
                        + "{'type':'group','label':'H','components':[" + text("a", ",'validate':{'required':true}")
                        + "]},"
                        + "{'type':'checkbox','key':'b','label':'B'}]}");
        assertThat(desk.isTaken("{'danger':'no','b':false}").answers()).isEqualTo(Map.of("danger", "no"));
        assertThat(desk.isTold("{'danger':'no','a':'x','b':true}")).containsExactly("«A»" + HIDDEN, "«B»" + HIDDEN);
        assertThat(desk.isTold("{'danger':'yes'}")).containsExactly("«A» må fylles ut.");
    }

    @Test
    void aHiddenListHidesItsRows() {
        Desk desk = Desk.with(
                DANGER,
                "{'type':'dynamiclist','path':'children','label':'Barn','conditional':{'hide':'=danger = \\\"no\\\"'},'components':["
                        + text("name", ",'validate':{'required':true}") + "]}");
        assertThat(desk.isTaken("{'danger':'no'}").answers()).isEqualTo(Map.of("danger", "no"));
        assertThat(desk.isTaken("{'danger':'no','children':[]}").answers()).isEqualTo(Map.of("danger", "no"));
        assertThat(desk.isTold("{'danger':'no','children':[{'name':'x'}]}")).containsExactly("«Barn»" + HIDDEN);
        assertThat(desk.isTold("{'danger':'yes','children':[{}]}"))
                .containsExactly("«Barn», rad 1: «NAME» må fylles ut.");
    }

    /** What form-js 2.0.0 does with the same expressions, observed in a browser with a = "x" and n, zz unknown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = \"x\"|true",
                "a != \"x\"|false",
                "n != true|true",
                "n = null|true",
                "n > 5|true",
                "n|true",
                "zz|true",
                "a|false",
                "not(n)|false",
                "not(a = \"x\")|false",
                "not(n = \"x\")|true",
                "not(n and a = \"x\")|false",
                "not(a = \"y\") and not(n)|true",
                "a in (\"x\", \"y\")|true",
                "a = \"y\" and n > 1|false",
                "a = \"x\" or n > 1|true",
                "null|true",
                "if n then true else false|false",
                "count([a, n][item = \"x\"]) >= 1|true",
                "this.a = \"x\"|true",
                "parent = null|true",
            })
    void whatHidesInTheBrowserHidesHere(String feel, boolean hides) {
        Desk desk = Desk.with(
                text("a", ""),
                "{'type':'number','key':'n','label':'N'}",
                text(
                        "b",
                        ",'conditional':{'hide':'=" + feel.replace("\"", "\\\"") + "'},'validate':{'required':true}"));
        assertThat(desk.isTold("{'a':'x'}")).isEqualTo(hides ? List.of() : List.of("«B» må fylles ut."));
    }

    @Test
    void conditionsSeeTheEngineVariablesThatTheFormShows() {
        Desk desk = Desk.with(
                        "{'type':'select','key':'offer','label':'Anbefalt','disabled':true,'values':['stay','advice']}",
                        text("why", hide("offer != \\\"stay\\\"")),
                        text("more", hide("alien != \\\"green\\\"")))
                .openedWith("{'offer':'stay','alien':'green'}");
        assertThat(desk.isTold("{'why':'x','more':'y'}")).isEmpty();
    }

    @Test
    void conditionsDoNotSeeWhatHiddenQuestionsOnceHeld() {
        Desk desk = Desk.with(
                        DANGER,
                        text("b", hide("danger = \\\"no\\\"")),
                        text("c", hide("b = \\\"old\\\"") + ",'validate':{'required':true}"))
                .openedWith("{'danger':'yes','b':'old'}");
        assertThat(desk.isTold("{'danger':'no'}")).containsExactly("«C» må fylles ut.");
    }

    @Test
    void aDisabledQuestionHasNoAnswer() {
        Desk desk = Desk.with(text("offer", ",'disabled':true,'validate':{'required':true}"))
                .openedWith("{'offer':'stay'}");
        assertThat(desk.isTaken("{}").answers()).isEmpty();
        assertThat(desk.isTaken("{'offer':null}").answers()).isEmpty();
        assertThat(desk.isTold("{'offer':'stay'}"))
                .containsExactly("«OFFER» vises bare og kan ikke endres. Last siden på nytt og prøv igjen.");
    }
}
