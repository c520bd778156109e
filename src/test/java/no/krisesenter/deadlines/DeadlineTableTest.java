package no.krisesenter.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The register of deadlines, line by line, as the professionals wrote it. */
class DeadlineTableTest {

    /** Key, threat level, days in the stay, household (a dash where it is not known) -> length and calendar. */
    private static final String REGISTER = """
            first-contact.note              -      -  -             PT24H around-the-clock
            first-contact.call-back         high   -  -             PT24H around-the-clock
            first-contact.call-back         acute  -  -             PT24H around-the-clock
            first-contact.call-back         -      -  -             P3D   around-the-clock
            first-contact.call-back         medium -  -             P3D   around-the-clock
            first-contact.call-back         low    -  -             P3D   around-the-clock
            arrival.conversation            -      -  -             PT24H around-the-clock
            arrival.digital-check           -      -  -             PT12H around-the-clock
            arrival.contact-person          -      -  -             PT24H working-days
            arrival.rest                    -      -  -             PT12H around-the-clock
            arrival.offer-doctor-again      -      -  -             P1D   around-the-clock
            threat.adult                    -      -  -             PT24H around-the-clock
            threat.retry                    -      -  -             P1D   around-the-clock
            threat.child                    -      -  -             PT48H around-the-clock
            safety-plan.first               -      -  -             PT48H around-the-clock
            safety-plan.review              acute  -  -             P1D   around-the-clock
            safety-plan.review              high   -  -             P3D   around-the-clock
            safety-plan.review              low    -  -             P14D  around-the-clock
            safety-plan.review              -      -  -             P7D   around-the-clock
            safety-plan.review              medium -  -             P7D   around-the-clock
            police.answer                   -      -  -             P3D   around-the-clock
            police.reconsider               -      -  -             P1D   around-the-clock
            restraining-order.warning       -      -  -             P21D  around-the-clock
            absence.warning                 high   -  -             PT1H  around-the-clock
            absence.warning                 acute  -  -             PT1H  around-the-clock
            absence.warning                 -      -  with-children PT1H  around-the-clock
            absence.warning                 -      -  -             PT6H  around-the-clock
            absence.warning                 low    -  alone         PT6H  around-the-clock
            absence.warning                 low    -  man-alone     PT6H  around-the-clock
            absence.warning                 medium 3  with-children PT1H  around-the-clock
            absence.close                   -      -  -             P3D   around-the-clock
            needs-mapping.summary           -      -  -             P14D  around-the-clock
            needs-mapping.sum-up            -      -  -             P3D   around-the-clock
            stay-plan.start                 -      -  -             P3D   around-the-clock
            stay-plan.first-version         -      -  -             P4D   around-the-clock
            stay-plan.review                high   -  -             P7D   around-the-clock
            stay-plan.review                acute  -  -             P7D   around-the-clock
            stay-plan.review                -      29 -             P14D  around-the-clock
            stay-plan.review                -      -  -             P7D   around-the-clock
            stay-plan.review                high   90 -             P7D   around-the-clock
            stay-plan.review                medium 28 -             P7D   around-the-clock
            stay-plan.review                low    0  -             P7D   around-the-clock
            stay.review                     -      -  -             P28D  around-the-clock
            stay.review-again               -      -  -             P14D  around-the-clock
            stay.long                       -      -  -             P90D  around-the-clock
            conversation.interval           -      -  man-alone     P2D   around-the-clock
            conversation.interval           -      15 -             P7D   around-the-clock
            conversation.interval           -      -  -             P3D   around-the-clock
            conversation.interval           -      90 man-alone     P2D   around-the-clock
            conversation.interval           high   14 alone         P3D   around-the-clock
            conversation.interval           -      15 with-children P7D   around-the-clock
            conversation.health-help        -      -  -             PT1H  around-the-clock
            conversation.debrief            -      -  -             P1D   around-the-clock
            nav.contact                     -      -  -             P2D     working-days
            housing.clarify                 -      -  -             P7D   around-the-clock
            housing.chase                   -      -  -             P14D  around-the-clock
            finances.follow-up              -      -  -             P14D  around-the-clock
            housing.complaint               -      -  -             P21D  around-the-clock
            residence-permit.clarify        -      -  -             P3D   around-the-clock
            residence-permit.lawyer         -      -  -             P5D   around-the-clock
            residence-permit.follow-up      -      -  -             P28D  around-the-clock
            family-law.clarify              -      -  -             P7D   around-the-clock
            family-law.tell-office          -      -  -             P1D   working-days
            family-law.follow-up            -      -  -             P14D  around-the-clock
            family-law.certificate-warning  -      -  -             P30D  around-the-clock
            parent-support.talk             -      -  -             P3D   around-the-clock
            parent-support.review           -      -  -             P14D  around-the-clock
            special-accommodation.decide    -      -  -             PT4H  around-the-clock
            special-accommodation.review    -      -  -             P14D  around-the-clock
            special-accommodation.look      -      -  -             P2D   around-the-clock
            parental-contact.decide         -      -  -             P2D   around-the-clock
            interpreter.confirmation        -      -  -             P1D   working-days
            interpreter.confirmation-urgent -      -  -             PT1H  around-the-clock
            interpreter.evaluation          -      -  -             P1D   working-days
            residence-permit.warning        -      -  -             P60D  around-the-clock
            referral.answer                 -      -  -             P14D  around-the-clock
            referral.follow                 -      -  -             P3D   working-days
            referral.stop                   -      -  -             PT24H around-the-clock
            child.reception                 -      -  -             PT12H around-the-clock
            child.contact-person            -      -  -             PT24H working-days
            child.first-conversation        -      -  -             P3D   around-the-clock
            child.mapping                   -      -  -             P10D  around-the-clock
            child.plan                      -      -  -             P10D  around-the-clock
            child.plan-review               -      -  -             P14D  around-the-clock
            child.school                    -      -  -             P3D   working-days
            child.school-absence            -      -  -             P5D   working-days
            child.school-look               -      -  -             P14D  working-days
            child.after-interview           -      -  -             PT24H around-the-clock
            child.conversation-interval     -      -  -             P7D   around-the-clock
            parental-contact.follow-up      -      -  -             PT24H around-the-clock
            child-welfare.urgent            -      -  -             PT1H  around-the-clock
            child-welfare.report            -      -  -             P1D   around-the-clock
            child-welfare.chase             -      -  -             P1D   working-days
            child-welfare.feedback          -      -  -             P21D  around-the-clock
            child-welfare.cooperation       -      -  -             P14D  working-days
            child-welfare.follow            -      -  -             P3D   working-days
            averting-duty.assess            -      -  -             PT1H  around-the-clock
            departure.safety-plan           -      -  -             P2D   around-the-clock
            departure.plan                  -      -  -             P3D   around-the-clock
            departure.conversation          -      -  -             P2D   around-the-clock
            re-establishment.contact        -      -  -             P3D   around-the-clock
            re-establishment.long           -      -  -             P12M  working-days
            re-establishment.ask-again      -      -  -             P1M   around-the-clock
            closure.close                   -      -  -             P7D   working-days
            leader.late-follow-up           -      -  -             P1D   around-the-clock
            danger.now                      -      -  -             PT1H  around-the-clock
            client.waits                    -      -  -             PT4H  around-the-clock
            missed-message.see              -      -  -             PT4H  around-the-clock
            day-service.first-plan          -      -  -             P14D  around-the-clock
            day-service.inactive            -      -  -             P60D  around-the-clock
            day-service.no-show             -      -  -             P1D   around-the-clock
            consent.review                  -      -  -             P90D  around-the-clock
            consent.warning                 -      -  -             P7D   around-the-clock
            statistics.registration         -      -  -             P7D   working-days
            statistics.registration-visit   -      -  -             PT12H around-the-clock
            statistics.yearly               -      -  -             P30D  around-the-clock
            security.inspection             -      -  -             P1M   working-days
            internal-control.yearly         -      -  -             P1Y   working-days
            user-evaluation.ask             -      -  -             P7D   working-days
            user-evaluation.summary         -      -  -             P6M   working-days
            nok.first-conversation          -      -  -             P10D  around-the-clock
            nok.clarification-meeting       -      -  -             P14D  around-the-clock
            nok.plan-review                 -      -  -             P60D  around-the-clock
            emergency-access.review         -      -  -             P1D   working-days
            emergency-access.hand-over      -      -  -             PT72H around-the-clock
            emergency-access.breach         -      -  -             PT72H around-the-clock
            death.confirm                   -      -  -             PT2H  around-the-clock
            death.authorities               -      -  -             PT24H around-the-clock
            death.care                      -      -  -             PT24H around-the-clock
            acute-danger.account            -      -  -             PT30M around-the-clock
            acute-danger.incident           -      -  -             P3D   around-the-clock
            after-danger.talk               -      -  -             PT24H around-the-clock
            absence.belongings              -      -  -             P30D  around-the-clock
            relocation.prepare              -      -  -             PT24H around-the-clock
            relocation.receipt              -      -  -             P1D   around-the-clock
            relocation.acknowledge          -      -  -             PT2H  around-the-clock
            acute-health.follow-up          -      -  -             PT24H around-the-clock
            two-parties.decide              -      -  -             PT2H  around-the-clock
            address-block.warning           -      -  -             P30D  around-the-clock
            barrier.confirm                 -      -  -             PT24H around-the-clock
            access-review.looks             -      -  -             P3D   working-days
            access-review.breach            -      -  -             PT72H around-the-clock
            shift-handover.write            -      -  -             PT2H  around-the-clock
            shift-handover.read             -      -  -             PT3H  around-the-clock
            arrival.place-held              -      -  -             PT6H  around-the-clock
            """;

    private static final Pattern ANNOTATION =
            Pattern.compile("(LOV|VEIL|FAG) · .{5,} · (Døgnet rundt|Arbeidsdager): .{5,}\\.");

    private static final DeadlineRows TABLE = new DeadlineRows();

    static Stream<String> register() {
        return REGISTER.lines();
    }

    @ParameterizedTest
    @MethodSource("register")
    void everyLineOfTheRegisterIsInTheTable(String line) {
        String[] cells = line.split(" +");
        assertThat(ask(TABLE, cells)).containsExactly(Map.of("duration", cells[4], "calendar", cells[5]));
    }

    @Test
    void noRowOfTheTableIsOutOfReach() throws Exception {
        DeadlineRows fresh = new DeadlineRows();
        register().forEach(line -> ask(fresh, line.split(" +")));
        Set<String> rows = rules().map(rule -> rule.getAttribute("id")).collect(Collectors.toSet());
        assertThat(fresh.hitRows()).isEqualTo(rows).isNotEmpty();
    }

    @Test
    void everyRowSaysWhereItComesFromAndWhyItCountsAsItDoes() throws Exception {
        assertThat(rules().map(rule -> text(rule, "description"))).isNotEmpty().allMatch(ANNOTATION.asMatchPredicate());
    }

    @Test
    void everyLengthCanBeRead() {
        assertThat(register().map(line -> Span.parse(line.split(" +")[4]))).doesNotContainNull();
    }

    @Test
    void aKeyThatNobodyHasWrittenDownHasNoRow() {
        assertThat(ask(TABLE, "threat.of-rain", "high", "3", "alone")).isEmpty();
    }

    private List<Map<String, Object>> ask(DeadlineRows table, String... cells) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("deadline", cells[0]);
        inputs.put("threatLevel", cells[1].equals("-") ? null : cells[1]);
        inputs.put("daysInStay", cells[2].equals("-") ? null : Long.valueOf(cells[2]));
        inputs.put("household", cells[3].equals("-") ? null : cells[3]);
        return table.evaluate("deadlines", inputs);
    }

    private static Stream<Element> rules() throws Exception {
        try (InputStream file =
                DeadlineTableTest.class.getResourceAsStream("/processes/0-client-journey/deadlines.dmn")) {
            NodeList rules = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("rule");
            return IntStream.range(0, rules.getLength()).mapToObj(i -> (Element) rules.item(i));
        }
    }

    private static String text(Element rule, String tag) {
        return rule.getElementsByTagName(tag).item(0).getTextContent();
    }
}
