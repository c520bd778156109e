package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceQuestionsTest {

    private static final String WHY = "skal stå tom.";
    private static final String MARKED =
            "{'type':'textfield','key':'school','label':'Skole','properties':{'place':'true','fact':'child.school'},'validate':{'required':true}}";
    private static final FormSchema FORM = Desk.form(
            "{'type':'textfield','key':'name','label':'Navn'}",
            MARKED,
            "{'type':'dynamiclist','path':'stays','label':'Opphold','components':["
                    + "{'type':'textfield','key':'centre','label':'Senter','properties':{'place':'true'}},"
                    + "{'type':'textfield','key':'experience','label':'Erfaring'}]}");
    private static final Set<String> PLACES = Set.of("school", "stays.centre");

    @Test
    void aFormKnowsWhichQuestionsTellOfAPlace() {
        assertThat(FORM.places()).containsExactly("school", "stays.centre");
    }

    @Test
    void whatIsWithheldNeedsNoAnswerAndIsRefusedAsOne() {
        Desk desk = Desk.with(FORM.withholding(PLACES, WHY));

        Checked taken = desk.isTaken("{'name':'A','stays':[{'experience':'god'}]}");
        assertThat(taken.answers()).isEqualTo(Map.of("name", "A", "stays", List.of(Map.of("experience", "god"))));
        assertThat(taken.facts()).isEmpty();
        assertThat(desk.isTold("{'school':'Fjord','stays':[{'centre':'Fjell'}]}"))
                .containsExactly("«Skole» skal stå tom.", "«Opphold», rad 1: «Senter» skal stå tom.");
        assertThat(desk.isTaken("{'school':' ','stays':[{'centre':null}]}").answers())
                .isEmpty();
        assertThat(Desk.with(FORM).isTold("{}")).containsExactly("«Skole» må fylles ut.");
    }

    @Test
    void answersAreTakenOutOfDataWhereverTheyLie() {
        Map<String, Object> said =
                Desk.map("{'name':'A','school':'Fjord','stays':[{'centre':'Fjell','experience':'god'}]}");

        assertThat(Withholding.answers(PLACES, said)).isTrue();
        Map<String, Object> left = Withholding.without(PLACES, said);
        assertThat(left).isEqualTo(Map.of("name", "A", "stays", List.of(Map.of("experience", "god"))));
        assertThat(Withholding.answers(PLACES, left)).isFalse();
        assertThat(Withholding.answers(Set.of("stays.centre"), said)).isTrue();
    }

    @Test
    void anAnswerThatTellsOfAPlaceSteersNothing() {
        assertThatThrownBy(() -> Desk.form(
                        "{'type':'checkbox','key':'a','label':'A','properties':{'place':'true','variable':'a'}}"))
                .isInstanceOf(UnusableForm.class)
                .hasMessageEndingWith("an answer that tells of a place is no engine variable");
        assertThatThrownBy(() -> Desk.form("{'type':'textfield','key':'a','label':'A','properties':{'place':'yes'}}"))
                .isInstanceOf(UnusableForm.class)
                .hasMessageEndingWith("the property place is true or left out");
    }
}
