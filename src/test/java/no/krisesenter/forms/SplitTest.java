package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final String UNUSABLE = " har et svar som ikke kan brukes videre. Si fra til systemansvarlig.";

    private static String variable(String name) {
        return ",'properties':{'variable':'" + name + "'}";
    }

    private static String expression(String key, String feel) {
        return "{'type':'expression','key':'" + key + "','expression':'=" + feel.replace("\"", "\\\"") + "'"
                + variable(key) + "}";
    }

    private static Map<String, Object> nulls(String... names) {
        Map<String, Object> nulls = new HashMap<>();
        Arrays.stream(names).forEach(name -> nulls.put(name, null));
        return nulls;
    }

    @Test
    void variablesHaveTheEnginesTypes() {
        Checked checked = Desk.with(
                        "{'type':'checkbox','key':'a','label':'A'" + variable("acuteDanger") + "}",
                        "{'type':'number','key':'b','label':'B','decimalDigits':0" + variable("fear") + "}",
                        "{'type':'radio','key':'c','label':'C','values':['high','low']" + variable("level") + "}",
                        "{'type':'select','key':'d','label':'D','values':[1,2.5,true]" + variable("number") + "}",
                        "{'type':'select','key':'e','label':'E','values':[1,2.5,true]" + variable("decimal") + "}",
                        "{'type':'select','key':'f','label':'F','values':[1,2.5,true]" + variable("truth") + "}",
                        "{'type':'number','key':'g','label':'G','decimalDigits':0,'serializeToString':true"
                                + variable("share") + "}",
                        "{'type':'select','key':'h','label':'H','valuesKey':'rooms'" + variable("room") + "}",
                        "{'type':'textfield','key':'i','label':'I'}")
                .isTaken("{'a':false,'b':7,'c':'high','d':1,'e':2.5,'f':true,'g':'40','h':'r1','i':'free text'}");
        assertThat(checked.variables())
                .isEqualTo(Map.of(
                        "acuteDanger",
                        false,
                        "fear",
                        7L,
                        "level",
                        "high",
                        "number",
                        1L,
                        "decimal",
                        2.5d,
                        "truth",
                        true,
                        "share",
                        40L,
                        "room",
                        "r1"));
    }

    @Test
    void aVariableOfAnUnansweredOrHiddenQuestionIsNull() {
        Desk desk = Desk.with(
                "{'type':'checkbox','key':'a','label':'A'" + variable("first") + "}",
                "{'type':'radio','key':'b','label':'B','values':['x'],'conditional':{'hide':'=a = true'}"
                        + variable("second") + "}",
                "{'type':'group','conditional':{'hide':'=true'},'components':[{'type':'datetime','key':'c','label':'C'"
                        + variable("third") + "},{'type':'expression','key':'d','expression':'=1'" + variable("fourth")
                        + "}]}");
        assertThat(desk.isTaken("{}").variables()).isEqualTo(nulls("first", "second", "third", "fourth"));
        Map<String, Object> expected = nulls("second", "third", "fourth");
        expected.put("first", true);
        assertThat(desk.isTaken("{'a':true}").variables()).isEqualTo(expected);
    }

    @Test
    void twoQuestionsOfWhichOneIsShownMayGiveOneVariable() {
        Desk desk = Desk.with(
                "{'type':'checkbox','key':'adult','label':'Voksen'}",
                "{'type':'radio','key':'a','label':'A','values':['x'],'conditional':{'hide':'=adult = true'}"
                        + variable("offer") + "}",
                "{'type':'radio','key':'b','label':'B','values':['y'],'conditional':{'hide':'=adult != true'}"
                        + variable("offer") + "}");
        assertThat(desk.isTaken("{'adult':true,'b':'y'}").variables()).isEqualTo(Map.of("offer", "y"));
        assertThat(desk.isTaken("{'adult':false,'a':'x'}").variables()).isEqualTo(Map.of("offer", "x"));
    }

    @Test
    void expressionsAreComputedHereWhateverTheBrowserSays() {
        Desk desk = Desk.with(
                "{'type':'radio','key':'threats','label':'Trusler','values':['yes','no']}",
                "{'type':'radio','key':'weapon','label':'Våpen','values':['yes','no']}",
                expression("risks", "count([threats, weapon][item = \"yes\"])"),
                expression("high", "risks >= 2"),
                expression("level", "if high then \"acute\" else \"low\""),
                expression("share", "risks / 4"));
        Checked checked = desk.isTaken("{'threats':'yes','weapon':'yes','risks':0,'high':'no','level':{'a':[1]}}");
        assertThat(checked.variables()).isEqualTo(Map.of("risks", 2L, "high", true, "level", "acute", "share", 0.5d));
        assertThat(checked.answers())
                .isEqualTo(Map.of(
                        "threats",
                        "yes",
                        "weapon",
                        "yes",
                        "risks",
                        2L,
                        "high",
                        true,
                        "level",
                        "acute",
                        "share",
                        new BigDecimal("0.5")));
    }

    @Test
    void expressionsThatReadLaterOnesSettle() {
        Desk desk = Desk.with(expression("a", "b + 1"), expression("b", "c + 1"), expression("c", "1"));
        assertThat(desk.isTaken("{}").variables()).isEqualTo(Map.of("a", 3L, "b", 2L, "c", 1L));
    }

    @Test
    void expressionsThatNeverSettleEnd() {
        assertThat(Desk.with(expression("a", "if a = null then 1 else a + 1"))
                        .isTaken("{}")
                        .variables())
                .containsOnlyKeys("a");
    }

    @Test
    void expressionsInRowsReadTheirRow() {
        Desk desk = Desk.with(
                "{'type':'dynamiclist','path':'rows','label':'Rader','components':["
                        + "{'type':'number','key':'n','label':'N'},{'type':'expression','key':'e','expression':'=this.n + i[1]'}]}");
        assertThat(desk.isTaken("{'rows':[{'n':5,'e':0},{'n':6}]}").answers())
                .isEqualTo(Map.of("rows", List.of(Map.of("n", 5L, "e", 6L), Map.of("n", 6L, "e", 8L))));
    }

    @Test
    void anExpressionWithoutAValueIsNull() {
        Checked checked = Desk.with("{'type':'number','key':'n','label':'N'}", expression("e", "n * 2"))
                .isTaken("{}");
        assertThat(checked.variables()).isEqualTo(nulls("e"));
        assertThat(checked.answers()).isEmpty();
    }

    @Test
    void expressionsHaveOnlyTypesOfJson() {
        String feel = "{day: date(\"2026-03-10\"), list: [1, null, 2.50], text: \"x\"}";
        Map<String, Object> value = new HashMap<>(Map.of("day", "2026-03-10", "text", "x"));
        value.put("list", Arrays.asList(1L, null, new BigDecimal("2.5")));
        assertThat(Desk.with(expression("e", feel).replace(variable("e"), ""))
                        .isTaken("{}")
                        .answers())
                .isEqualTo(Map.of("e", value));
    }

    @Test
    void wordsOfAPersonDoNotReachTheEngineThroughAnExpression() {
        String story = "{'type':'textarea','key':'story','label':'Historie'}";
        assertThat(Desk.with(story, expression("copy", "story")).isTold("{'story':'Hun er redd.'}"))
                .containsExactly("«copy»" + UNUSABLE);
        assertThat(Desk.with(story, expression("copy", "[story]")).isTold("{'story':'x'}"))
                .containsExactly("«copy»" + UNUSABLE);
        assertThat(Desk.with(
                                "{'type':'dynamiclist','path':'rows','label':'R','components':[" + story + "]}",
                                "{'type':'select','key':'pick','label':'Valg','valuesExpression':'=rows.story'"
                                        + variable("pick") + "}")
                        .isTold("{'rows':[{'story':'Hun er redd.'}],'pick':'Hun er redd.'}"))
                .containsExactly("«Valg»" + UNUSABLE);
    }

    @Test
    void factsAreGivenByTheirNames() {
        Desk desk = Desk.with(
                "{'type':'textfield','key':'name','label':'Navn','properties':{'fact':'client.name'}}",
                "{'type':'datetime','key':'at','label':'Når','properties':{'fact':'stay.expectedDeparture'}}",
                "{'type':'checklist','key':'langs','label':'Språk','values':['no','en'],'properties':{'fact':'client.languages'}}",
                "{'type':'textfield','key':'old','label':'Før','conditional':{'hide':'=true'},'properties':{'fact':'client.former'}}",
                "{'type':'dynamiclist','path':'kids','label':'Barn','properties':{'fact':'case.children'},'components':[{'type':'textfield','key':'nickname','label':'Kallenavn'}]}");
        assertThat(desk.isTaken("{'name':'Kari','at':'2026-04-01','langs':['en'],'kids':[{'nickname':'A'},{}]}")
                        .facts())
                .isEqualTo(Map.of(
                        "client.name",
                        "Kari",
                        "stay.expectedDeparture",
                        "2026-04-01",
                        "client.languages",
                        List.of("en"),
                        "case.children",
                        List.of(Map.of("nickname", "A"))));
        Map<String, Object> cleared = nulls("client.name", "stay.expectedDeparture");
        cleared.put("client.languages", List.of());
        cleared.put("case.children", List.of());
        assertThat(desk.isTaken("{'name':''}").facts()).isEqualTo(cleared);
    }

    @Test
    void whatWasCheckedIsNotPrinted() {
        Checked checked =
                Desk.with("{'type':'textfield','key':'name','label':'Navn'}").isTaken("{'name':'Kari'}");
        assertThat(checked.toString()).isEqualTo("Checked answers");
    }
}
