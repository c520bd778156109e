package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceQuestionsTest {

    private static final String NO_OPTION = "«Tilbud» har et svar som ikke kan velges. Velg på nytt.";
    private static final String VALUES =
            "'values':[{'value':'yes','label':'Ja'},{'value':'no','label':'Nei'},{'value':'unknown','label':'Ukjent'}]";

    private static Desk choice(String type, String more) {
        return Desk.with("{'type':'" + type + "','key':'offer','label':'Tilbud'," + more + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void oneAnswerIsOneOfTheOptions(String type) {
        assertThat(choice(type, VALUES).isTaken("{'offer':'no'}").answers()).isEqualTo(Map.of("offer", "no"));
        assertThat(choice(type, VALUES).isTaken("{'offer':null}").answers()).isEmpty();
        assertThat(choice(type, VALUES).isTold("{'offer':'maybe'}")).containsExactly(NO_OPTION);
        assertThat(choice(type, VALUES).isTold("{'offer':1}")).containsExactly(NO_OPTION);
        assertThat(choice(type, VALUES).isTold("{'offer':true}")).containsExactly(NO_OPTION);
        assertThat(choice(type, VALUES).isTold("{'offer':['yes']}")).containsExactly("«Tilbud» må ha ett svar.");
        assertThat(choice(type, VALUES).isTold("{'offer':{'value':'yes'}}"))
                .containsExactly("«Tilbud» må ha ett svar.");
        assertThat(choice(type, VALUES + ",'validate':{'required':true}").isTold("{}"))
                .containsExactly("«Tilbud» må besvares.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void manyAnswersAreAllAmongTheOptions(String type) {
        assertThat(choice(type, VALUES).isTaken("{'offer':['no','yes']}").answers())
                .isEqualTo(Map.of("offer", List.of("no", "yes")));
        assertThat(choice(type, VALUES).isTaken("{'offer':[]}").answers()).isEmpty();
        assertThat(choice(type, VALUES).isTold("{'offer':['yes','maybe']}")).containsExactly(NO_OPTION);
        assertThat(choice(type, VALUES).isTold("{'offer':['yes','no','yes']}"))
                .containsExactly("«Tilbud» har samme svar flere ganger.");
        assertThat(choice(type, VALUES).isTold("{'offer':'yes'}"))
                .containsExactly("«Tilbud» må være en liste med svar.");
        assertThat(choice(type, VALUES).isTold("{'offer':['yes',null]}"))
                .containsExactly("«Tilbud» må være en liste med svar.");
        assertThat(choice(type, VALUES).isTold("{'offer':[['yes']]}"))
                .containsExactly("«Tilbud» må være en liste med svar.");
        assertThat(choice(type, VALUES + ",'validate':{'required':true}").isTold("{'offer':[]}"))
                .containsExactly("«Tilbud» må besvares.");
    }

    @Test
    void optionsMayBeNumbersAndBooleans() {
        Desk desk = choice(
                "select",
                "'values':[{'value':1,'label':'En'},{'value':2.5,'label':'To og en halv'},{'value':false,'label':'Nei'},'plain']");
        assertThat(desk.isTaken("{'offer':1}").answers()).isEqualTo(Map.of("offer", 1L));
        assertThat(desk.isTaken("{'offer':1.0}").answers()).isEqualTo(Map.of("offer", 1L));
        assertThat(desk.isTold("{'offer':2.50}")).isEmpty();
        assertThat(desk.isTaken("{'offer':false}").answers()).isEqualTo(Map.of("offer", false));
        assertThat(desk.isTold("{'offer':'plain'}")).isEmpty();
        assertThat(desk.isTold("{'offer':'1'}")).containsExactly(NO_OPTION);
        assertThat(desk.isTold("{'offer':true}")).containsExactly(NO_OPTION);
    }

    @Test
    void optionsMayComeFromARegister() {
        assertThat(choice("select", "'valuesKey':'rooms'").isTold("{'offer':'r2'}"))
                .isEmpty();
        assertThat(choice("select", "'valuesKey':'rooms'").isTold("{'offer':'r3'}"))
                .containsExactly(NO_OPTION);
        assertThat(choice("taglist", "'valuesKey':'rooms'").isTold("{'offer':['r1','r2']}"))
                .isEmpty();
        assertThat(choice("select", "'valuesKey':'nobody'").isTold("{'offer':'r1'}"))
                .containsExactly(NO_OPTION);
    }

    @Test
    void optionsMayBeComputed() {
        Desk desk = Desk.with(
                "{'type':'checklist','key':'needs','label':'Behov','values':['school','doctor','lawyer']}",
                "{'type':'select','key':'first','label':'Viktigst','valuesExpression':'=needs'}",
                "{'type':'radio','key':'level','label':'Nivå','valuesExpression':'=[{label: \\'En\\', value: 1}, {label: \\'To\\', value: 2}]'}"
                        .replace("\\'", "\\\""));
        assertThat(desk.isTold("{'needs':['school','doctor'],'first':'doctor','level':2}"))
                .isEmpty();
        assertThat(desk.isTold("{'needs':['school','doctor'],'first':'lawyer','level':3}"))
                .containsExactly(
                        "«Viktigst» har et svar som ikke kan velges. Velg på nytt.",
                        "«Nivå» har et svar som ikke kan velges. Velg på nytt.");
        assertThat(desk.isTold("{'first':'school'}"))
                .containsExactly("«Viktigst» har et svar som ikke kan velges. Velg på nytt.");
    }

    @Test
    void aCheckboxIsTickedOrNot() {
        Desk desk = Desk.with("{'type':'checkbox','key':'danger','label':'Akutt fare'}");
        assertThat(desk.isTaken("{'danger':true}").answers()).isEqualTo(Map.of("danger", true));
        assertThat(desk.isTaken("{'danger':false}").answers()).isEqualTo(Map.of("danger", false));
        assertThat(desk.isTaken("{}").answers()).isEmpty();
        assertThat(desk.isTold("{'danger':'true'}"))
                .containsExactly("«Akutt fare» må enten være krysset av eller ikke.");
        assertThat(desk.isTold("{'danger':1}")).containsExactly("«Akutt fare» må enten være krysset av eller ikke.");
    }

    @Test
    void aRequiredCheckboxMustBeTicked() {
        Desk desk = Desk.with(
                "{'type':'checkbox','key':'told','label':'Informert om rettigheter','validate':{'required':true}}");
        assertThat(desk.isTold("{'told':false}")).containsExactly("«Informert om rettigheter» må krysses av.");
        assertThat(desk.isTold("{}")).containsExactly("«Informert om rettigheter» må krysses av.");
        assertThat(desk.isTold("{'told':true}")).isEmpty();
    }
}
