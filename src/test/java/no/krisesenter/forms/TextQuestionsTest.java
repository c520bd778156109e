package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextQuestionsTest {

    private static Desk field(String rules) {
        return Desk.with("{'type':'textfield','key':'name','label':'Navn','validate':{" + rules + "}}");
    }

    private static Desk area(String rules) {
        return Desk.with("{'type':'textarea','key':'story','label':'Hva har skjedd?','validate':{" + rules + "}}");
    }

    @Test
    void textIsKeptAsItWasWritten() {
        assertThat(area("").isTaken("{'story':' Linje 1\\nLinje 2 '}").answers())
                .isEqualTo(Map.of("story", " Linje 1\nLinje 2 "));
    }

    @Test
    void textThatIsNotThereIsAbsent() {
        assertThat(field("").isTaken("{}").answers()).isEmpty();
        assertThat(field("").isTaken("{'name':null}").answers()).isEmpty();
        assertThat(field("").isTaken("{'name':''}").answers()).isEmpty();
        assertThat(field("").isTaken("{'name':'  '}").answers()).isEmpty();
    }

    @Test
    void requiredTextMustBeThere() {
        assertThat(field("'required':true").isTold("{}")).containsExactly("«Navn» må fylles ut.");
        assertThat(field("'required':true").isTold("{'name':''}")).containsExactly("«Navn» må fylles ut.");
        assertThat(field("'required':true").isTold("{'name':'   '}")).containsExactly("«Navn» må fylles ut.");
        assertThat(field("'required':true").isTold("{'name':'Kari'}")).isEmpty();
    }

    @Test
    void textIsNothingElse() {
        for (String other : new String[] {"1", "true", "[]", "{}", "['a']", "{'a':'b'}"}) {
            assertThat(field("").isTold("{'name':" + other + "}")).as(other).containsExactly("«Navn» må være tekst.");
        }
    }

    @Test
    void lengthIsCountedWithoutTheSpaceAround() {
        assertThat(field("'minLength':3").isTold("{'name':' ab '}")).containsExactly("«Navn» må ha minst 3 tegn.");
        assertThat(field("'minLength':3").isTold("{'name':'abc'}")).isEmpty();
        assertThat(field("'maxLength':3").isTold("{'name':'abcd'}")).containsExactly("«Navn» kan ha høyst 3 tegn.");
        assertThat(field("'maxLength':3").isTold(Map.of("name", "\u00a0abc\ufeff ")))
                .isEmpty();
    }

    @Test
    void lengthsMayDependOnOtherAnswers() {
        Desk desk = Desk.with(
                "{'type':'number','key':'most','label':'Mest'}",
                "{'type':'textfield','key':'name','label':'Navn','validate':{'minLength':'=most - 1','maxLength':'=most'}}");
        assertThat(desk.isTold("{'most':3,'name':'abcd'}")).containsExactly("«Navn» kan ha høyst 3 tegn.");
        assertThat(desk.isTold("{'most':3,'name':'a'}")).containsExactly("«Navn» må ha minst 2 tegn.");
        assertThat(desk.isTold("{'name':'abcd'}")).isEmpty();
    }

    @Test
    void textWithoutALimitHasTenThousandCharacters() {
        assertThat(area("").isTold(Map.of("story", "a".repeat(10_000)))).isEmpty();
        assertThat(area("").isTold(Map.of("story", "a".repeat(10_001))))
                .containsExactly("«Hva har skjedd?» kan ha høyst 10000 tegn.");
    }

    @Test
    void noTextIsLongerThanAHundredThousandCharacters() {
        assertThat(area("'maxLength':1000000").isTold(Map.of("story", "a".repeat(100_000))))
                .isEmpty();
        assertThat(area("'maxLength':1000000").isTold(Map.of("story", "a".repeat(100_001))))
                .containsExactly("«Hva har skjedd?» kan ha høyst 100000 tegn.");
    }

    @Test
    void charactersThatCannotBeKeptAreRefused() {
        String sentence = "«Hva har skjedd?» har tegn som ikke kan lagres. Skriv teksten på nytt.";
        assertThat(area("").isTold(Map.of("story", "a\0b"))).containsExactly(sentence);
        assertThat(area("").isTold(Map.of("story", "a\ud83d"))).containsExactly(sentence);
        assertThat(area("").isTold(Map.of("story", "a\ude00b"))).containsExactly(sentence);
        assertThat(area("").isTold(Map.of("story", "æøå \ud83d\ude00 \t ñ"))).isEmpty();
    }

    @Test
    void aTextFieldHasOneLine() {
        assertThat(field("").isTold(Map.of("name", "a\nb"))).containsExactly("«Navn» kan bare ha én linje.");
        assertThat(field("").isTold(Map.of("name", "a\rb"))).containsExactly("«Navn» kan bare ha én linje.");
    }

    @Test
    void aPatternMustBeFoundInTheText() {
        assertThat(field("'pattern':'^[0-9]{4}$'").isTold("{'name':'0123'}")).isEmpty();
        assertThat(field("'pattern':'[0-9]'").isTold("{'name':'a1b'}")).isEmpty();
        assertThat(field("'pattern':'^[0-9]{4}$'").isTold("{'name':'123'}"))
                .containsExactly("«Navn» er ikke skrevet på riktig måte.");
        assertThat(field("'pattern':'^[0-9]{4}$','patternErrorMessage':'Skriv fire siffer.'")
                        .isTold("{'name':'123'}"))
                .containsExactly("«Navn» er ikke riktig: Skriv fire siffer.");
    }

    @Test
    void aPatternThatGivesUpOnALongTextDoesNotFitIt() {
        assertThat(area("'pattern':'^(a|b)*$','maxLength':100000").isTold(Map.of("story", "ab".repeat(50_000))))
                .containsExactly("«Hva har skjedd?» er ikke skrevet på riktig måte.");
    }

    @Test
    void anEmailAddressLooksLikeOne() {
        String sentence = "«Navn» må være en e-postadresse, for eksempel navn@eksempel.no.";
        assertThat(field("'validationType':'email'").isTold("{'name':'kari.nordmann@eksempel.no'}"))
                .isEmpty();
        for (String wrong : new String[] {"kari", "kari@", "@eksempel.no", "a b@eksempel.no", "kari@-eksempel.no"}) {
            assertThat(field("'validationType':'email'").isTold(Map.of("name", wrong)))
                    .as(wrong)
                    .containsExactly(sentence);
        }
    }

    @Test
    void aTelephoneNumberHasItsCountry() {
        String sentence = "«Navn» må være et telefonnummer med landkode og uten mellomrom, for eksempel +4722222222.";
        assertThat(field("'validationType':'phone'").isTold("{'name':'+4799999999'}"))
                .isEmpty();
        assertThat(field("'validationType':'phone'").isTold("{'name':'004799999999'}"))
                .isEmpty();
        for (String wrong : new String[] {"99999999", "+47 99 99 99 99", "ring +4799999999", "+47", "+0799999999"}) {
            assertThat(field("'validationType':'phone'").isTold(Map.of("name", wrong)))
                    .as(wrong)
                    .containsExactly(sentence);
        }
    }

    @Test
    void aFormatOfOnesOwnIsThePattern() {
        assertThat(field("'validationType':'custom','pattern':'x'").isTold("{'name':'y'}"))
                .containsExactly("«Navn» er ikke skrevet på riktig måte.");
    }

    @Test
    void severalBrokenRulesAreAllTold() {
        assertThat(field("'minLength':5,'pattern':'[0-9]','validationType':'email'")
                        .isTold("{'name':'abc'}"))
                .containsExactly(
                        "«Navn» må ha minst 5 tegn.",
                        "«Navn» er ikke skrevet på riktig måte.",
                        "«Navn» må være en e-postadresse, for eksempel navn@eksempel.no.");
    }
}
