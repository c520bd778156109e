package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberQuestionsTest {

    private static Desk number(String more) {
        return Desk.with("{'type':'number','key':'fear','label':'Egen frykt'" + more + "}");
    }

    @Test
    void wholeNumbersAreLong() {
        assertThat(number("").isTaken("{'fear':7}").answers()).isEqualTo(Map.of("fear", 7L));
        assertThat(number("").isTaken("{'fear':7.0}").answers()).isEqualTo(Map.of("fear", 7L));
        assertThat(number("").isTaken("{'fear':1e3}").answers()).isEqualTo(Map.of("fear", 1000L));
        assertThat(number("").isTaken("{'fear':0}").answers()).isEqualTo(Map.of("fear", 0L));
        assertThat(number("").isTaken("{'fear':-2.50}").answers()).isEqualTo(Map.of("fear", new BigDecimal("-2.5")));
    }

    @Test
    void aNumberIsNothingElse() {
        for (String other : new String[] {"'7'", "'abc'", "true", "[7]", "{}"}) {
            assertThat(number("").isTold("{'fear':" + other + "}"))
                    .as(other)
                    .containsExactly("«Egen frykt» må være et tall.");
        }
        assertThat(number("").isTold(Map.of("fear", Double.NaN))).containsExactly("«Egen frykt» må være et tall.");
        assertThat(number("").isTold(Map.of("fear", Double.POSITIVE_INFINITY)))
                .containsExactly("«Egen frykt» må være et tall.");
    }

    @Test
    void numbersBeyondReasonAreRefused() {
        for (Object huge : new Object[] {
            new BigDecimal("1e999999999"), new BigDecimal("1e-999999999"), BigInteger.TEN.pow(5000), 1e300, 1e15
        }) {
            assertThat(number("").isTold(Map.of("fear", huge))).containsExactly("«Egen frykt» må være et tall.");
        }
        assertThat(number("").isTold("{'fear':999999999999999}")).isEmpty();
        assertThat(number("").isTold("{'fear':0.30000000000000004}")).isEmpty();
    }

    @Test
    void aRequiredNumberMayBeZero() {
        assertThat(number(",'validate':{'required':true}").isTold("{'fear':0}")).isEmpty();
        assertThat(number(",'validate':{'required':true}").isTold("{}")).containsExactly("«Egen frykt» må fylles ut.");
        assertThat(number(",'validate':{'required':true}").isTold("{'fear':null}"))
                .containsExactly("«Egen frykt» må fylles ut.");
    }

    @Test
    void aNumberLiesBetweenItsBounds() {
        Desk desk = number(",'validate':{'min':0,'max':'10.5'}");
        assertThat(desk.isTold("{'fear':-1}")).containsExactly("«Egen frykt» må være minst 0.");
        assertThat(desk.isTold("{'fear':11}")).containsExactly("«Egen frykt» kan ikke være mer enn 10,5.");
        assertThat(desk.isTold("{'fear':0}")).isEmpty();
        assertThat(desk.isTold("{'fear':10.5}")).isEmpty();
    }

    @Test
    void boundsMayDependOnOtherAnswers() {
        Desk desk = Desk.with(
                "{'type':'number','key':'children','label':'Barn i alt'}",
                "{'type':'number','key':'here','label':'Barn her','validate':{'min':'=if children = null then null else 0','max':'=children'}}");
        assertThat(desk.isTold("{'children':2,'here':3}")).containsExactly("«Barn her» kan ikke være mer enn 2.");
        assertThat(desk.isTold("{'children':2,'here':-3}")).containsExactly("«Barn her» må være minst 0.");
        assertThat(desk.isTold("{'here':-3}")).isEmpty();
    }

    @Test
    void decimalsAreLimited() {
        assertThat(number(",'decimalDigits':0").isTold("{'fear':3.5}"))
                .containsExactly("«Egen frykt» må være et helt tall.");
        assertThat(number(",'decimalDigits':0").isTold("{'fear':3.0}")).isEmpty();
        assertThat(number(",'decimalDigits':1").isTold("{'fear':3.55}"))
                .containsExactly("«Egen frykt» kan ha høyst 1 desimal.");
        assertThat(number(",'decimalDigits':2").isTold("{'fear':3.555}"))
                .containsExactly("«Egen frykt» kan ha høyst 2 desimaler.");
        assertThat(number(",'decimalDigits':2").isTold("{'fear':3.55}")).isEmpty();
    }

    @Test
    void stepsAreKept() {
        assertThat(number(",'increment':'0.5'").isTold("{'fear':3.25}"))
                .containsExactly("«Egen frykt» må gå opp i 0,5.");
        assertThat(number(",'increment':5").isTold("{'fear':-10}")).isEmpty();
        assertThat(number(",'increment':5").isTold("{'fear':0}")).isEmpty();
    }

    @Test
    void aNumberMayBeKeptAsText() {
        Desk desk = number(",'serializeToString':true,'decimalDigits':2,'validate':{'max':100}");
        assertThat(desk.isTaken("{'fear':'2.50'}").answers()).isEqualTo(Map.of("fear", "2.50"));
        assertThat(desk.isTaken("{'fear':''}").answers()).isEmpty();
        assertThat(desk.isTold("{'fear':'101'}")).containsExactly("«Egen frykt» kan ikke være mer enn 100.");
        assertThat(desk.isTold("{'fear':'2.555'}")).containsExactly("«Egen frykt» kan ha høyst 2 desimaler.");
        for (String other : new String[] {"to", "1,5", "0x10", "--1", "1e99999", "9".repeat(70)}) {
            assertThat(desk.isTold(Map.of("fear", other))).as(other).containsExactly("«Egen frykt» må være et tall.");
        }
    }
}
