package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the check answers with answers or with sentences, and no sentence repeats what was sent. */
class RandomSubmissionsTest {

    private static final String SECRET = "HEMMELIG";
    private static final String[] KEYS = {
        "text",
        "area",
        "mail",
        "phone",
        "number",
        "exact",
        "date",
        "time",
        "at",
        "tick",
        "list",
        "tags",
        "radio",
        "select",
        "room",
        "picked",
        "sum",
        "locked",
        "shown",
        "home",
        "city",
        "rows",
        "note",
        "status",
        "inner",
        "deep",
        "gone",
        SECRET,
        "text." + SECRET,
        "",
        "this"
    };
    private static final FormSchema FORM = Desk.form(
            "{'type':'textfield','key':'text','label':'Tekst','validate':{'minLength':2,'maxLength':'=number','pattern':'^[A-Za-z ]+$'}}",
            "{'type':'textarea','key':'area','label':'Område','conditional':{'hide':'=tick != true'},'validate':{'required':true}}",
            "{'type':'textfield','key':'mail','label':'E-post','validate':{'validationType':'email'}}",
            "{'type':'textfield','key':'phone','label':'Telefon','validate':{'validationType':'phone'}}",
            "{'type':'number','key':'number','label':'Tall','decimalDigits':0,'validate':{'min':0,'max':'=sum + 50'},'properties':{'variable':'v1','fact':'f1'}}",
            "{'type':'number','key':'exact','label':'Nøyaktig','serializeToString':true,'increment':'0.5'}",
            "{'type':'datetime','key':'date','label':'Dato','subtype':'date','disallowPassedDates':true,'properties':{'variable':'v2'}}",
            "{'type':'datetime','key':'time','label':'Tid','subtype':'time','timeSerializingFormat':'utc_offset'}",
            "{'type':'datetime','key':'at','label':'Når','subtype':'datetime','properties':{'variable':'v3'}}",
            "{'type':'checkbox','key':'tick','label':'Kryss','properties':{'variable':'v4'}}",
            "{'type':'checklist','key':'list','label':'Liste','values':['a','b',1,true]}",
            "{'type':'taglist','key':'tags','label':'Merker','valuesKey':'rooms'}",
            "{'type':'radio','key':'radio','label':'Valg','values':['a','b',1,true],'properties':{'variable':'v5'},'conditional':{'hide':'=list = null'}}",
            "{'type':'select','key':'room','label':'Rom','valuesKey':'rooms','properties':{'variable':'v6'}}",
            "{'type':'select','key':'picked','label':'Plukket','valuesExpression':'=list','properties':{'variable':'v7'}}",
            "{'type':'expression','key':'sum','expression':'=if number = null then 0 else number + count(rows)','properties':{'variable':'v8'}}",
            "{'type':'textfield','key':'locked','label':'Låst','readonly':'=tick = true'}",
            "{'type':'select','key':'shown','label':'Vist','disabled':true,'values':['a']}",
            "{'type':'group','label':'Hjem','path':'home','conditional':{'hide':'=number > 10'},'components':[{'type':'textfield','key':'city','label':'By'}]}",
            "{'type':'dynamiclist','path':'rows','label':'Rader','properties':{'fact':'f2'},'components':["
                    + "{'type':'radio','key':'status','label':'Status','values':['a','b']},"
                    + "{'type':'textfield','key':'note','label':'Notat','conditional':{'hide':'=this.status != parent.radio'},'validate':{'maxLength':'=i[1]'}},"
                    + "{'type':'expression','key':'sum','expression':'=number'},"
                    + "{'type':'dynamiclist','path':'inner','label':'Indre','components':[{'type':'checkbox','key':'deep','label':'Dyp','conditional':{'hide':'=parent.status = null'}}]}]}",
            "{'type':'dynamiclist','path':'gone','label':'Borte','allowAddRemove':false,'defaultRepetitions':1,'conditional':{'hide':'=tick'},'components':[{'type':'number','key':'number','label':'Tall'}]}");

    private final Random random = new Random(20260310);
    private final Desk desk =
            Desk.with(FORM).openedWith("{'locked':'x','shown':'a','rows':[{'status':'a'}],'foreign':'y'}");

    @Test
    void everySubmissionIsEitherTakenOrToldWhy() {
        int taken = 0;
        int told = 0;
        for (int round = 0; round < 6000; round++) {
            Map<String, Object> answers = round % 3 == 0 ? rubbish() : plausible();
            Outcome outcome = desk.submits(answers);
            if (outcome instanceof Checked checked) {
                taken++;
                isWellFormed(checked);
            } else {
                told++;
                isKind(((Rejected) outcome).violations());
            }
        }
        assertThat(taken).isGreaterThan(500);
        assertThat(told).isGreaterThan(2000);
    }

    private static void isWellFormed(Checked checked) {
        assertThat(FORM.keys()).containsAll(checked.answers().keySet());
        assertThat(checked.answers()).doesNotContainKey("shown");
        assertThat(checked.variables()).containsOnlyKeys("v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8");
        assertThat(List.of("f1", "f2")).containsAll(checked.facts().keySet());
        for (Object value : checked.variables().values()) {
            assertThat(value == null
                            || value instanceof Boolean
                            || value instanceof Long
                            || value instanceof Date
                            || (value instanceof String code && code.matches("[a-z0-9]+")))
                    .isTrue();
        }
    }

    private static void isKind(List<Violation> violations) {
        assertThat(violations).isNotEmpty();
        for (Violation violation : violations) {
            assertThat(violation.rule()).matches("[a-z-]+");
            assertThat(violation.sentence())
                    .doesNotContain(SECRET)
                    .endsWith(".")
                    .matches("(?s)[«A-ZÆØÅ].*");
        }
    }

    private Map<String, Object> plausible() {
        Map<String, Object> answers = new HashMap<>();
        boolean tick = random.nextBoolean();
        maybe(answers, "text", "Kari");
        maybe(answers, "mail", "a@b.no");
        maybe(answers, "phone", "+4799999999");
        maybe(answers, "number", random.nextInt(60));
        maybe(answers, "exact", "2.5");
        maybe(answers, "date", "2026-04-0" + (1 + random.nextInt(9)));
        maybe(answers, "time", "10:15+01:00");
        maybe(answers, "at", "2026-04-01T10:15");
        maybe(answers, "list", List.of("a", 1));
        maybe(answers, "tags", List.of("r1"));
        maybe(answers, "radio", "a");
        maybe(answers, "room", "r2");
        maybe(answers, "sum", SECRET);
        answers.put("locked", "x");
        answers.put("tick", tick);
        if (tick) {
            answers.put("area", "Noe skjedde.");
        }
        if (random.nextInt(4) == 0) {
            answers.put(
                    "rows",
                    List.of(Map.of("status", "a", "inner", List.of(Map.of("deep", true))), Map.of("status", "b")));
        }
        if (random.nextInt(6) == 0) {
            answers.put(KEYS[random.nextInt(KEYS.length)], anything(0));
        }
        return answers;
    }

    private void maybe(Map<String, Object> answers, String key, Object value) {
        if (random.nextInt(4) == 0) {
            answers.put(key, value);
        }
    }

    private Map<String, Object> rubbish() {
        Map<String, Object> answers = new HashMap<>();
        for (int size = random.nextInt(12); size > 0; size--) {
            answers.put(KEYS[random.nextInt(KEYS.length)], anything(0));
        }
        return answers;
    }

    private Object anything(int depth) {
        return switch (random.nextInt(depth > 4 ? 12 : 16)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(100) - 20;
            case 3 -> random.nextLong();
            case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 5 -> new BigDecimal("1e" + (random.nextInt(2_000_000) - 1_000_000));
            case 6 -> new Object[] {Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Long.MIN_VALUE}[random.nextInt(4)];
            case 7 -> SECRET + random.nextInt();
            case 8 -> SECRET.repeat(random.nextInt(20_000));
            case 9 -> "2026-02-" + random.nextInt(40) + (random.nextBoolean() ? "" : "T1" + random.nextInt(20) + ":00");
            case 10 ->
                new String(new char[] {(char) random.nextInt(0x10000), 0, (char) (0xD800 + random.nextInt(0x800))});
            case 11 -> new String[] {"", " ", "a", "r1", "=1", "{{text}}", "\n", "${x}", "a\"b"}[random.nextInt(9)];
            case 12 -> list(depth);
            case 13 -> Collections.nCopies(random.nextInt(300), anything(depth + 3));
            default -> rubbishRow(depth);
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int size = random.nextInt(5); size > 0; size--) {
            list.add(anything(depth + 1));
        }
        return list;
    }

    private Map<String, Object> rubbishRow(int depth) {
        Map<String, Object> row = new HashMap<>();
        for (int size = random.nextInt(5); size > 0; size--) {
            row.put(KEYS[random.nextInt(KEYS.length)], anything(depth + 1));
        }
        return row;
    }
}
