package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String UNKNOWN =
            "Det ble sendt et felt som ikke finnes i skjemaet. Last siden på nytt og prøv igjen.";

    private static String list(String path, String label, String more, String... components) {
        return "{'type':'dynamiclist','path':'" + path + "','label':'" + label + "'" + more + ",'components':["
                + String.join(",", components) + "]}";
    }

    private static final String NAME =
            "{'type':'textfield','key':'nickname','label':'Kallenavn','validate':{'required':true}}";
    private static final String YEAR =
            "{'type':'number','key':'birthYear','label':'Fødselsår','decimalDigits':0,'validate':{'min':2000}}";
    private static final String SCHOOLS = list(
            "schools", "Skoler", "", "{'type':'textfield','key':'name','label':'Navn','validate':{'maxLength':3}}");

    @Test
    void rowsAreKeptAsTheyWereFilledIn() {
        Desk desk = Desk.with(list("children", "Barn", "", NAME, YEAR, SCHOOLS));
        assertThat(desk.isTaken(
                                "{'children':[{'nickname':'A','birthYear':2015,'schools':[{'name':'x'},{'name':'y'}]},{'nickname':'B'}]}")
                        .answers())
                .isEqualTo(Map.of(
                        "children",
                        List.of(
                                Map.of(
                                        "nickname",
                                        "A",
                                        "birthYear",
                                        2015L,
                                        "schools",
                                        List.of(Map.of("name", "x"), Map.of("name", "y"))),
                                Map.of("nickname", "B"))));
    }

    @Test
    void noRowsAreNoAnswer() {
        Desk desk = Desk.with(list("children", "Barn", "", NAME));
        assertThat(desk.isTaken("{}").answers()).isEmpty();
        assertThat(desk.isTaken("{'children':[]}").answers()).isEmpty();
        assertThat(desk.isTaken("{'children':null}").answers()).isEmpty();
    }

    @Test
    void rowsInWhichNothingIsAnsweredAreLeftOut() {
        Desk desk = Desk.with(list("children", "Barn", "", YEAR));
        assertThat(desk.isTaken("{'children':[{},{'birthYear':2001},null,{'birthYear':null}]}")
                        .answers())
                .isEqualTo(Map.of("children", List.of(Map.of("birthYear", 2001L))));
    }

    @Test
    void whatIsWrongInARowIsToldWithItsNumber() {
        Desk desk = Desk.with(list("children", "Barn", "", NAME, YEAR, SCHOOLS));
        assertThat(desk.isTold(
                        "{'children':[{'nickname':'A'},{'birthYear':1999,'schools':[{'name':'x'},{'name':'lang'}]}]}"))
                .containsExactly(
                        "«Barn», rad 2: «Kallenavn» må fylles ut.",
                        "«Barn», rad 2: «Fødselsår» må være minst 2000.",
                        "«Barn», rad 2: «Skoler», rad 2: «Navn» kan ha høyst 3 tegn.");
        assertThat(desk.isTold("{'children':[{'nickname':'A','birthYear':'2001'}]}"))
                .containsExactly("«Barn», rad 1: «Fødselsår» må være et tall.");
    }

    @Test
    void aListIsNothingElse() {
        Desk desk = Desk.with(list("children", "Barn", "", NAME));
        assertThat(desk.isTold("{'children':{}}")).containsExactly("«Barn» må være en liste med rader.");
        assertThat(desk.isTold("{'children':'A'}")).containsExactly("«Barn» må være en liste med rader.");
        assertThat(desk.isTold("{'children':['A',[],7]}"))
                .containsExactly(
                        "«Barn», rad 1: Raden kan ikke leses. Last siden på nytt og prøv igjen.",
                        "«Barn», rad 2: Raden kan ikke leses. Last siden på nytt og prøv igjen.",
                        "«Barn», rad 3: Raden kan ikke leses. Last siden på nytt og prøv igjen.");
    }

    @Test
    void unknownKeysAreRefusedEverywhere() {
        Desk desk = Desk.with(
                list("children", "Barn", "", NAME, SCHOOLS), "{'type':'group','path':'g','components':[" + YEAR + "]}");
        assertThat(desk.isTold("{'secret':1,'other':null}")).containsExactly(UNKNOWN);
        assertThat(desk.isTold("{'children.nickname':'x'}")).containsExactly(UNKNOWN);
        assertThat(desk.isTold("{'g':{'secret':1}}")).containsExactly(UNKNOWN);
        assertThat(desk.isTold("{'nickname':'x'}")).containsExactly(UNKNOWN);
        assertThat(desk.isTold("{'children':[{'nickname':'A','secret':1,'schools':[{'secret':1}]}]}"))
                .containsExactly("«Barn», rad 1: " + UNKNOWN, "«Barn», rad 1: «Skoler», rad 1: " + UNKNOWN);
    }

    @Test
    void conditionsInARowReachItByThis() {
        String status = "{'type':'radio','key':'status','label':'Status','values':['done','open']}";
        String note =
                "{'type':'textfield','key':'note','label':'Notat','conditional':{'hide':'=this.status != \\\"done\\\"'},'validate':{'required':true}}";
        Desk desk = Desk.with(list("measures", "Tiltak", "", status, note));
        assertThat(desk.isTold("{'measures':[{'status':'done','note':'n'},{'status':'open'},{}]}"))
                .isEmpty();
        assertThat(desk.isTold("{'measures':[{'status':'done'},{'status':'open','note':'n'}]}"))
                .containsExactly(
                        "«Tiltak», rad 1: «Notat» må fylles ut.",
                        "«Tiltak», rad 2: «Notat» er skjult og kan ikke ha et svar. Last siden på nytt og prøv igjen.");
    }

    @Test
    void conditionsInARowSeeTheFormAndTheRowsAround() {
        String inner = "{'type':'textfield','key':'x','label':'X','validate':{'required':true},'conditional':{'hide':'="
                + "not(all = true and parent.kind = \\\"k\\\" and parent.parent.all = true and i[1] = 2 and i[2] = 1 and _this_.on = true)'}}";
        Desk desk = Desk.with(
                "{'type':'checkbox','key':'all','label':'Alle'}",
                list(
                        "outer",
                        "Ytre",
                        "",
                        "{'type':'textfield','key':'kind','label':'Type'}",
                        list("inner", "Indre", "", "{'type':'checkbox','key':'on','label':'På'}", inner)));
        assertThat(
                        desk.isTold(
                                "{'all':true,'outer':[{'kind':'k','inner':[{'on':true}]},{'kind':'k','inner':[{'on':true},{'on':true}]},{'kind':'l','inner':[{'on':true}]}]}"))
                .containsExactly("«Ytre», rad 2: «Indre», rad 1: «X» må fylles ut.");
    }

    @Test
    void aRowInWhichEverythingIsHiddenComesAsNothing() {
        String only =
                "{'type':'textfield','key':'a','label':'A','conditional':{'hide':'=i[1] = 1'},'validate':{'required':true}}";
        assertThat(Desk.with(list("rows", "Rader", "", only))
                        .isTaken("{'rows':[null,{'a':'x'}]}")
                        .answers())
                .isEqualTo(Map.of("rows", List.of(Map.of("a", "x"))));
    }

    @Test
    void aFixedListKeepsTheRowsItWasOpenedWith() {
        Desk desk = Desk.with(list("days", "Dager", ",'allowAddRemove':false,'defaultRepetitions':2", NAME));
        assertThat(desk.isTaken("{'days':[{'nickname':'x'},{'nickname':'y'}]}").answers())
                .isEqualTo(Map.of("days", List.of(Map.of("nickname", "x"), Map.of("nickname", "y"))));
        assertThat(desk.isTold("{'days':[{'nickname':'x'},{'nickname':'y'},{'nickname':'z'}]}"))
                .containsExactly("«Dager» kan ha høyst 2 rader.");
        assertThat(desk.isTold("{'days':[{'nickname':'x'}]}"))
                .containsExactly("«Dager», rad 2: «Kallenavn» må fylles ut.");
        assertThat(desk.isTold("{}"))
                .containsExactly(
                        "«Dager», rad 1: «Kallenavn» må fylles ut.", "«Dager», rad 2: «Kallenavn» må fylles ut.");
        assertThat(desk.openedWith("{'days':[{'nickname':'x'}]}")
                        .isTold("{'days':[{'nickname':'x'},{'nickname':'y'}]}"))
                .containsExactly("«Dager» kan ha høyst 1 rad.");
    }

    @Test
    void nobodyFillsInMoreRowsThanAnybodyReads() {
        Desk desk = Desk.with(list("outer", "Ytre", "", list("inner", "Indre", "", YEAR)));
        assertThat(desk.isTold(Map.of("outer", Collections.nCopies(200, Map.of()))))
                .isEmpty();
        assertThat(desk.isTold(Map.of("outer", Collections.nCopies(201, Map.of()))))
                .containsExactly("«Ytre» kan ha høyst 200 rader.");
        Map<String, Object> row = Map.of("inner", Collections.nCopies(199, Map.of()));
        assertThat(desk.isTold(Map.of("outer", Collections.nCopies(5, row)))).isEmpty();
        assertThat(desk.isTold(Map.of("outer", Collections.nCopies(6, row))))
                .containsExactly("«Ytre», rad 6: Skjemaet har for mange rader. Det kan ha høyst 1000 til sammen.");
    }

    @Test
    void groupsAndKeysWithPathsLieInsideEachOther() {
        Desk desk = Desk.with(
                "{'type':'group','path':'home.place','components':["
                        + "{'type':'textfield','key':'street.name','label':'Gate'},{'type':'textfield','key':'city','label':'Sted','validate':{'required':true}}]}",
                "{'type':'group','path':'home','components':[{'type':'checkbox','key':'safe','label':'Trygt'}]}");
        assertThat(desk.isTaken("{'home':{'place':{'street':{'name':'S'},'city':'C'},'safe':true}}")
                        .answers())
                .isEqualTo(Map.of(
                        "home", Map.of("place", Map.of("street", Map.of("name", "S"), "city", "C"), "safe", true)));
        assertThat(desk.isTold("{}")).containsExactly("«Sted» må fylles ut.");
        assertThat(desk.isTold("{'home':'x'}"))
                .containsExactly("En del av skjemaet kan ikke leses. Last siden på nytt og prøv igjen.");
        assertThat(desk.isTold("{'home':{'place':{'street':'S'}}}"))
                .containsExactly("En del av skjemaet kan ikke leses. Last siden på nytt og prøv igjen.");
    }

    @Test
    void aListThatDoesNotRepeatIsAGroup() {
        Desk desk = Desk.with(list("once", "En gang", ",'isRepeating':false", NAME));
        assertThat(desk.isTaken("{'once':{'nickname':'x'}}").answers())
                .isEqualTo(Map.of("once", Map.of("nickname", "x")));
    }
}
