package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSchemaTest {

    private static final FormSchema FORM = Desk.form(
            "{'type':'text','text':'# Hei','conditional':{'hide':'=danger'}}",
            "{'type':'html','content':'x'}",
            "{'type':'image','source':'x'}",
            "{'type':'iframe','url':'https://eksempel.no'}",
            "{'type':'table','dataSource':'=rows'}",
            "{'type':'separator'}",
            "{'type':'spacer','height':10}",
            "{'type':'button','action':'submit','label':'Send','key':'ignored'}",
            "{'type':'checkbox','key':'danger','label':'Fare','properties':{'variable':'acuteDanger'}}",
            "{'type':'select','key':'offer','label':'Tilbud','disabled':true,'values':[{'value':'stay','label':'Opphold'}]}",
            "{'type':'group','label':'G','path':'home','components':["
                    + "{'type':'select','key':'room','label':' Rom ','valuesKey':'rooms','properties':{'variable':'room','fact':'stay.room'}},"
                    + "{'type':'datetime','key':'at','dateLabel':'Dato','timeLabel':'Tid'}]}",
            "{'type':'group','components':[{'type':'textfield','key':'greeting','label':'Hei {{name}}'},"
                    + "{'type':'textfield','key':'computed','label':'=name'}]}",
            "{'type':'dynamiclist','path':'kids','label':'Barn','properties':{'fact':'case.children'},'components':["
                    + "{'type':'radio','key':'gender','label':'Kjønn','values':[{'value':'girl','label':'Jente'},'other']},"
                    + "{'type':'select','key':'who','label':'Hvem','valuesKey':'staff'}]}",
            "{'type':'expression','key':'sum','expression':'=1','properties':{'variable':'sum'}}");

    @Test
    void aFormHasAnId() {
        assertThat(FORM.id()).isEqualTo("test.form");
    }

    @Test
    void keysAreThoseAtTheTopOfTheData() {
        assertThat(FORM.keys()).containsExactly("danger", "offer", "home", "greeting", "computed", "kids", "sum");
    }

    @Test
    void variablesAndFactsAreNamedByTheirPaths() {
        assertThat(FORM.variables()).isEqualTo(Map.of("danger", "acuteDanger", "home.room", "room", "sum", "sum"));
        assertThat(FORM.facts()).isEqualTo(Map.of("home.room", "stay.room", "kids", "case.children"));
    }

    @Test
    void registersAreFoundInRowsToo() {
        assertThat(FORM.registers()).containsExactly("rooms", "staff");
    }

    @Test
    void disabledKeysShowEngineVariables() {
        assertThat(FORM.disabledKeys()).containsExactly("offer");
    }

    @Test
    void labelsThatCouldRepeatAnAnswerAreReplacedByTheKey() {
        assertThat(FORM.labels())
                .isEqualTo(Map.ofEntries(
                        Map.entry("danger", "Fare"),
                        Map.entry("offer", "Tilbud"),
                        Map.entry("home.room", "Rom"),
                        Map.entry("home.at", "Dato"),
                        Map.entry("greeting", "greeting"),
                        Map.entry("computed", "computed"),
                        Map.entry("kids", "Barn"),
                        Map.entry("kids.gender", "Kjønn"),
                        Map.entry("kids.who", "Hvem"),
                        Map.entry("sum", "sum")));
    }

    @Test
    void optionsHaveTheirLabels() {
        assertThat(FORM.options("kids.gender")).isEqualTo(Map.of("girl", "Jente", "other", "other"));
        assertThat(FORM.options("home.room")).isEmpty();
        assertThat(FORM.options("greeting")).isEmpty();
    }
}
