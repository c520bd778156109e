package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadonlyQuestionsTest {

    private static String changed(String label) {
        return "«" + label + "» kan ikke endres. Last siden på nytt og prøv igjen.";
    }

    private static Desk field(String type, String more) {
        return Desk.with("{'type':'" + type + "','key':'a','label':'A','readonly':true" + more + "}");
    }

    @Test
    void aReadonlyAnswerIsTheOneTheFormWasOpenedWith() {
        Desk desk = field("textfield", "").openedWith("{'a':'x\\ny'}");
        assertThat(desk.isTold("{'a':'x y'}")).isEmpty();
        assertThat(desk.isTold("{'a':'z'}")).containsExactly(changed("A"));
        assertThat(desk.isTold("{'a':''}")).containsExactly(changed("A"));
        assertThat(desk.isTold("{}")).containsExactly(changed("A"));
        assertThat(desk.isTaken("{'a':'x y'}").answers()).containsEntry("a", "x y");
    }

    @Test
    void aReadonlyAnswerThatNobodyKnowsIsTheInitialOne() {
        assertThat(field("textfield", "").isTold("{'a':''}")).isEmpty();
        assertThat(field("textfield", "").isTold("{'a':'x'}")).containsExactly(changed("A"));
        assertThat(field("textfield", ",'defaultValue':'x'").isTold("{'a':'x'}"))
                .isEmpty();
        assertThat(field("textfield", ",'defaultValue':'x'").isTold("{'a':'y'}"))
                .containsExactly(changed("A"));
        assertThat(field("textfield", ",'defaultValue':'x'")
                        .openedWith("{'a':null}")
                        .isTold("{'a':''}"))
                .isEmpty();
    }

    @Test
    void everyKindIsComparedAsFormJsWritesIt() {
        assertThat(field("number", "").openedWith("{'a':'7'}").isTold("{'a':7}"))
                .isEmpty();
        assertThat(field("number", ",'serializeToString':true")
                        .openedWith("{'a':7}")
                        .isTold("{'a':'7'}"))
                .isEmpty();
        assertThat(field("number", "").openedWith("{'a':7}").isTold("{'a':8}")).containsExactly(changed("A"));
        assertThat(field("checkbox", "").isTold("{'a':false}")).isEmpty();
        assertThat(field("checkbox", "").openedWith("{'a':true}").isTold("{'a':false}"))
                .containsExactly(changed("A"));
        assertThat(field("checklist", ",'values':['x','y']")
                        .openedWith("{'a':['x','gone']}")
                        .isTold("{'a':['x']}"))
                .isEmpty();
        assertThat(field("checklist", ",'values':['x','y']")
                        .openedWith("{'a':['x']}")
                        .isTold("{'a':['x','y']}"))
                .containsExactly(changed("A"));
        assertThat(field("select", ",'values':['x']").openedWith("{'a':'gone'}").isTold("{'a':null}"))
                .isEmpty();
        assertThat(field("select", ",'values':['x']").openedWith("{'a':'gone'}").isTold("{'a':'x'}"))
                .containsExactly(changed("A"));
        assertThat(field("datetime", ",'subtype':'datetime'")
                        .openedWith("{'a':'2026-02-03T10:15:30'}")
                        .isTold("{'a':'2026-02-03T10:15'}"))
                .isEmpty();
        assertThat(field("datetime", ",'subtype':'datetime'")
                        .openedWith("{'a':'2026-02-03T10:15:30'}")
                        .isTold("{'a':'2026-02-03T10:16'}"))
                .containsExactly(changed("A"));
        assertThat(field("datetime", ",'subtype':'datetime'")
                        .openedWith("{'a':'rubbish'}")
                        .isTold("{'a':'2026-02-03T10:16'}"))
                .containsExactly(changed("A"));
    }

    @Test
    void whetherAnAnswerCanBeChangedMayDependOnOthers() {
        Desk desk = Desk.with(
                        "{'type':'checkbox','key':'locked','label':'Låst'}",
                        "{'type':'textfield','key':'a','label':'A','readonly':'=locked = true'}")
                .openedWith("{'a':'x'}");
        assertThat(desk.isTold("{'locked':true,'a':'y'}")).containsExactly(changed("A"));
        assertThat(desk.isTold("{'locked':false,'a':'y'}")).isEmpty();
    }

    @Test
    void inARowItIsOneOfThoseThatWereThere() {
        Desk desk = Desk.with(
                        "{'type':'dynamiclist','path':'rows','label':'Tiltak','components':["
                                + "{'type':'textfield','key':'what','label':'Hva','readonly':true},{'type':'textfield','key':'note','label':'Notat'}]}")
                .openedWith("{'rows':[{'what':'a'},{'what':'b'}]}");
        assertThat(desk.isTold("{'rows':[{'what':'b','note':'n'},{'note':'new row'}]}"))
                .isEmpty();
        assertThat(desk.isTold("{'rows':[{'what':'a'},{'what':'c'}]}"))
                .containsExactly("«Tiltak», rad 2: «Hva» kan ikke endres. Last siden på nytt og prøv igjen.");
    }

    private static final String TOLD =
            "{'type':'dynamiclist','path':'rows','label':'Oppslag','allowAddRemove':%s,'components':["
                    + "{'type':'textfield','key':'what','label':'Hva','readonly':true},{'type':'textfield','key':'note','label':'Notat'}]}";

    private static final String TWO = "{'rows':[{'what':'a'},{'what':'b'}]}";

    @Test
    void inAListThatIsOnlyToldEachRowIsWhereItWas() {
        String changed = "«Oppslag», rad %d: «Hva» kan ikke endres. Last siden på nytt og prøv igjen.";
        Desk desk = Desk.with(TOLD.formatted(false)).openedWith(TWO);
        assertThat(desk.isTold("{'rows':[{'what':'a','note':'n'},{'what':'b'}]}"))
                .isEmpty();
        assertThat(desk.isTold("{'rows':[{'what':'b'},{'what':'b'}]}")).containsExactly(changed.formatted(1));
        assertThat(desk.isTold("{'rows':[{'note':'n'},{'what':'b'}]}")).containsExactly(changed.formatted(1));
        assertThat(desk.isTold("{'rows':[{'what':'a'}]}")).containsExactly(changed.formatted(2));
    }

    @Test
    void aDraftHasNoSayInWhatIsTold() {
        FormSchema fixed =
                Desk.form(TOLD.formatted(false), "{'type':'textfield','key':'top','label':'T','readonly':true}");
        assertThat(redrafted(
                        fixed,
                        "{'rows':[{'what':'b','note':'to'},{'what':'x','note':'fremmed'},{'what':'a','note':'en'}],'top':'ny'}",
                        "{'rows':[{'what':'a'},{'what':'b'}],'top':'nå'}"))
                .isEqualTo(Desk.map("{'rows':[{'what':'a','note':'en'},{'what':'b','note':'to'}],'top':'nå'}"));
        assertThat(redrafted(fixed, "{}", TWO)).isEqualTo(Desk.map(TWO));
        assertThat(redrafted(fixed, TWO, "{'rows':[]}")).isEqualTo(Desk.map("{'rows':[]}"));
        assertThat(redrafted(fixed, TWO, "{}"))
                .as("where nothing is known, there is the one row that the form begins with")
                .isEqualTo(Desk.map("{'rows':[{}]}"));
        assertThat(redrafted(
                        fixed,
                        "{'rows':[{'what':'a','note':'1'},{'what':'a','note':'2'}]}",
                        "{'rows':[{'what':'a'},{'what':'a'}]}"))
                .as("rows that tell the same keep their order")
                .isEqualTo(Desk.map("{'rows':[{'what':'a','note':'1'},{'what':'a','note':'2'}]}"));
        assertThat(redrafted(
                        Desk.form(TOLD.formatted(true)),
                        "{'rows':[{'note':'ny'},{'what':'b','note':'to'},{'what':'x','note':'fremmed'}]}",
                        TWO))
                .as("rows may be added, and tell nothing")
                .isEqualTo(Desk.map("{'rows':[{'note':'ny'},{'what':'b','note':'to'},{'note':'fremmed'}]}"));
    }

    private static Object redrafted(FormSchema form, String draft, String now) {
        return form.redrafted(Desk.map(draft), Desk.map(now));
    }
}
