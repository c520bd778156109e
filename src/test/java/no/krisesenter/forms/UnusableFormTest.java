package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableFormTest {

    private static final String VARIABLE_KINDS =
            "an engine variable needs a name and a checkbox, radio, select, whole number, date or expression";
    private static final String NO_SPLIT = "a field in a list, or one that is disabled, is no variable and no fact";

    private static void isRefused(String component, String message) {
        assertThatThrownBy(() -> Desk.form(component))
                .as(component)
                .isExactlyInstanceOf(UnusableForm.class)
                .hasMessage("Form test.form, " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filepicker|files are not kept; use a note that says where the document is",
                "documentPreview|files are not kept; use a note that says where the document is",
                "signature|form-js 2.0.0 has no such field",
                "default|form-js 2.0.0 has no such field"
            })
    void fieldsThatCannotBeKeptAreRefused(String type, String why) {
        isRefused("{'type':'" + type + "','key':'a','label':'A'}", type + " a: " + why);
    }

    @Test
    void aKeyThatIsTheNameOfARegisterIsRefused() {
        isRefused(
                "{'type':'dynamiclist','path':'rooms','components':[{'type':'select','key':'room','label':'Rom','valuesKey':'rooms'}]}",
                "default test.form: a part has the key of a register, whose options would take the place of its answers");
    }

    @Test
    void filesAreRefusedHoweverDeepTheyLie() {
        isRefused(
                "{'type':'group','components':[{'type':'dynamiclist','path':'l','components':[{'type':'filepicker','key':'f'}]}]}",
                "filepicker f: files are not kept; use a note that says where the document is");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'textfield','label':'A'}|textfield : key is missing",
                "{'type':'textfield','key':'a b'}|textfield a b: key must be a name, or names with dots between them",
                "{'type':'textfield','key':'a.0'}|textfield a.0: key must be a name, or names with dots between them",
                "{'type':'dynamiclist','label':'A'}|dynamiclist : path is missing",
                "{'key':'a'}|part a: type is missing",
                "{'type':'textfield','key':'a','validate':{'required':'=b'}}|textfield a: validate.required must be true or false",
                "{'type':'textfield','key':'a','disabled':'=b'}|textfield a: disabled must be true or false",
                "{'type':'textfield','key':'a','readonly':'b'}|textfield a: readonly must be an expression that begins with =",
                "{'type':'textfield','key':'a','conditional':{'hide':'b'}}|textfield a: conditional.hide must be an expression that begins with =",
                "{'type':'textfield','key':'a','validate':{'min':1}}|textfield a: validate.min has no effect on this field",
                "{'type':'textfield','key':'a','validate':{'maxLength':'x'}}|textfield a: validate.maxLength must be a number",
                "{'type':'textfield','key':'a','validate':{'pattern':'('}}|textfield a: validate.pattern cannot be read",
                "{'type':'textfield','key':'a','validate':{'validationType':'zip'}}|textfield a: validate.validationType says something that form-js does not know",
                "{'type':'checkbox','key':'a','validate':{'maxLength':1}}|checkbox a: validate.maxLength has no effect on this field",
                "{'type':'number','key':'a','increment':0}|number a: increment must be more than 0",
                "{'type':'number','key':'a','decimalDigits':'=1'}|number a: decimalDigits must be a whole number",
                "{'type':'number','key':'a','validate':{'min':'a'}}|number a: validate.min must be a number",
                "{'type':'datetime','key':'a','subtype':'week'}|datetime a: subtype says something that form-js does not know",
                "{'type':'datetime','key':'a','timeSerializingFormat':'x'}|datetime a: timeSerializingFormat says something that form-js does not know",
                "{'type':'expression','key':'a'}|expression a: expression is missing",
                "{'type':'expression','key':'a','expression':'1'}|expression a: expression must be an expression that begins with =",
                "{'type':'select','key':'a'}|select a: it has nothing to choose between",
                "{'type':'select','key':'a','values':'=b'}|select a: it has nothing to choose between",
                "{'type':'select','key':'a','valuesExpression':'b'}|select a: valuesExpression must be an expression that begins with =",
                "{'type':'select','key':'a','values':[{'value':{'x':1},'label':'X'}]}|select a: every option needs a value of its own: text, number or boolean",
                "{'type':'select','key':'a','values':['x','x']}|select a: every option needs a value of its own: text, number or boolean",
            })
    void whatCannotBeCheckedIsRefused(String component, String message) {
        isRefused(component, message);
    }

    @Test
    void twoPartsDoNotShareAKey() {
        assertThatThrownBy(() -> Desk.form("{'type':'checkbox','key':'a'}", "{'type':'textfield','key':'a'}"))
                .hasMessage("Form test.form, textfield a: another part has the same key");
        assertThatThrownBy(() -> Desk.form("{'type':'checkbox','key':'a'}", "{'type':'textfield','key':'a.b'}"))
                .hasMessage("Form test.form, textfield a.b: another part has the same key");
        assertThatThrownBy(() -> Desk.form("{'type':'checkbox','key':'a.b'}", "{'type':'dynamiclist','path':'a'}"))
                .hasMessage("Form test.form, dynamiclist a: another part has the same key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'textfield','key':'a'",
                "{'type':'textarea','key':'a'",
                "{'type':'number','key':'a'",
                "{'type':'number','key':'a','decimalDigits':1",
                "{'type':'checklist','key':'a','values':['x']",
                "{'type':'taglist','key':'a','values':['x']",
                "{'type':'datetime','key':'a','subtype':'time'"
            })
    void onlyClosedAnswersSteerAProcess(String field) {
        assertThatThrownBy(() -> Desk.form(field + ",'properties':{'variable':'v'}}"))
                .isExactlyInstanceOf(UnusableForm.class)
                .hasMessageEndingWith(" a: " + VARIABLE_KINDS);
    }

    @Test
    void variablesAndFactsAreAskedOnceAndAnswered() {
        isRefused("{'type':'checkbox','key':'a','properties':{'variable':'a b'}}", "checkbox a: " + VARIABLE_KINDS);
        isRefused(
                "{'type':'checkbox','key':'a','disabled':true,'properties':{'variable':'v'}}",
                "checkbox a: " + NO_SPLIT);
        isRefused(
                "{'type':'dynamiclist','path':'l','components':[{'type':'checkbox','key':'a','properties':{'variable':'v'}}]}",
                "checkbox a: " + NO_SPLIT);
        isRefused(
                "{'type':'dynamiclist','path':'l','components':[{'type':'checkbox','key':'a','properties':{'fact':'f'}}]}",
                "checkbox a: " + NO_SPLIT);
        isRefused(
                "{'type':'radio','key':'a','values':['Hun er redd'],'properties':{'variable':'v'}}",
                "radio a: the options of an engine variable are codes, not sentences");
    }

    @Test
    void expressionsInListsReachTheirRowByThis() {
        String list = "{'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'status'},"
                + "{'type':'textfield','key':'note','conditional':{'hide':'=%s'}}]}";
        String message =
                "textfield note: an expression in a list must reach status by this.status or, from a list inside it, parent.status";
        isRefused(list.formatted("status != 1"), message);
        isRefused(list.formatted("status in (1, 2)"), message);
        isRefused(list.formatted("this.note = 1 and not(status = 1)"), message);
        for (String right : new String[] {
            "this.status != 1",
            "count(this.rows[status = 1]) > 0",
            "\\\"status\\\" = this.note",
            "some status in rows satisfies status.x = 1",
            "status(1)",
            "{status: 1}.status = 1"
        }) {
            assertThat(Desk.form(list.formatted(right)).keys()).as(right).containsExactly("rows");
        }
        assertThat(Desk.form("{'type':'checkbox','key':'status'}", list.formatted("status = true"))
                        .keys())
                .containsExactly("status", "rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|A form is not readable as JSON",
                "{'id':'f','id':'g'}|A form is not readable as JSON",
                "{'id':'f'}|Form f, part f: it is no form",
                "{'id':'f','type':'textfield'}|Form f, textfield f: it is no form",
                "{'type':'default'}|Form without id, default : id is missing",
                "{'id':'f','type':'default','schemaVersion':20}|Form f, default f: it was made for a newer form-js",
            })
    void whatIsNoFormIsRefused(String json, String message) {
        assertThatThrownBy(() -> FormSchema.parse(json.replace('\'', '"')))
                .isExactlyInstanceOf(UnusableForm.class)
                .hasMessage(message);
    }
}
