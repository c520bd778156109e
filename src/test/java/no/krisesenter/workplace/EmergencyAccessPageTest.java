package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.MAGNE;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.PASSWORD;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.access.TemporaryAccess;
import no.krisesenter.emergency.EmergencyReason;
import no.krisesenter.emergency.GlassBox;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is not of the team may open one case for an hour, with a reason, and every look says so. */
class EmergencyAccessPageTest extends PageTest {

    private static final String PAGE = "/workplace/emergency-access";
    private static final String REGISTRATION = "first-contact.register-client";
    private static final String REVIEW = "emergency-access-review.review";
    private static final String WORDS = "Kanariord: politiet står i døra og spør etter henne.";
    private static final String NOT_FOUND =
            "Vi finner ingen åpen sak med dette dekknavnet ved senteret. Se etter på vaktkortet hvordan det skrives.";

    @Autowired
    GlassBox glass;

    @Autowired
    List<TemporaryAccess> temporary;

    @Test
    void theHourOpensTheCaseLogsEveryLookAndEndsBySixtyMinutes() {
        var resident = aResident();
        known(resident, REGISTRATION, Map.of("client.name", "Kanari Navnesen"));
        assertThat(page(BRITA, caseOf(resident)).status()).isEqualTo(404);
        var before = notedOf(BRITA, resident).size();
        var started = Instant.now();

        assertThat(opens(BRITA, aliasOf(resident), Map.of()).status()).isEqualTo(302);

        assertThat(openForms(resident, REVIEW)).containsExactly(REVIEW);
        var ready = Duration.between(started, Instant.now());
        var first = page(BRITA, caseOf(resident));
        assertThat(first.status()).isEqualTo(200);
        assertThat(texts(first, "section").get(0))
                .contains("Nødtilgang.")
                .contains("Åpen til kl.|11.00|(|60|min igjen)");
        assertThat(first.text()).contains("content=\"3600; url=/workplace/emergency-access?over\"");
        passes(Duration.ofMinutes(20));
        assertThat(page(BRITA, caseOf(resident) + "/sections/" + REGISTRATION).text())
                .contains("Kanari Navnesen");
        assertThat(page(BRITA, caseOf(resident) + "/readers").text()).contains("Nødtilgang");
        passes(Duration.ofMinutes(40).minusSeconds(1));
        assertThat(page(BRITA, caseOf(resident)).status()).isEqualTo(200);
        passes(Duration.ofSeconds(1));
        var after = page(BRITA, caseOf(resident) + "/sections/" + REGISTRATION);
        assertThat(after.status()).isEqualTo(404);
        assertThat(after.text())
                .isEqualTo(page(BRITA, caseOf(CaseReference.create())).text());

        var grant = "break-glass:" + idOf(resident);
        var looks = notedOf(BRITA, resident).stream()
                .skip(before)
                .filter(look -> !look.startsWith("DENIED"))
                .toList();
        assertThat(looks)
                .containsExactly(
                        "BREAK_GLASS_OPENED emergency-access " + grant,
                        "READ client-folder " + grant,
                        "READ " + REGISTRATION + " " + grant,
                        "READ readers " + grant,
                        "READ client-folder " + grant);
        Goals.note(
                "S-06",
                "shut when 60 minutes have passed on a moved clock, review there after %d ms, %d of %d looks with the grant"
                        .formatted(ready.toMillis(), looks.size(), looks.size()));
    }

    /** The control: somebody who forgets the clock lets her in after the hour. */
    @Test
    void withoutTheEndTheCaseWouldStayOpen() {
        var resident = aResident();
        assertThat(opens(BRITA, aliasOf(resident), Map.of()).status()).isEqualTo(302);
        passes(Duration.ofMinutes(61));
        assertThat(page(BRITA, caseOf(resident)).status()).isEqualTo(404);

        database.update(
                "update record.emergency_access set opened_at = opened_at + interval '2 minutes', ends_at = ends_at + interval '2 minutes' where case_reference = ?",
                resident.value());

        assertThat(page(BRITA, caseOf(resident)).status()).isEqualTo(200);
        assertThat(temporary).hasSize(1);
    }

    @Test
    void itEndsByHandToo() {
        var resident = aResident();
        opens(BRITA, aliasOf(resident), Map.of());
        assertThat(page(BRITA, caseOf(resident)).status()).isEqualTo(200);

        submits(BRITA, caseOf(resident), caseOf(resident) + "/emergency-access/end", Map.of());

        assertThat(page(BRITA, caseOf(resident)).status()).isEqualTo(404);
    }

    @Test
    void anAliasThatIsUnknownOneOfAnotherCentreAndOneToKeepAwayFromAreAnsweredAlike() {
        var resident = aResident();
        var elsewhere =
                transaction.execute(status -> answerBook.openCase(no.krisesenter.testing.TestCentres.FJELL, OLE));
        var excluded = aResident();
        database.update(
                "insert into record.excluded_person (case_reference, staff, since) values (?, 'brita', now())",
                excluded.value());
        var closed = aCase();
        caseFiles.close(closed);

        var unknown = answer(BRITA, "Ukjent 999");

        assertThat(unknown).startsWith("400").contains(NOT_FOUND);
        for (var other : List.of(
                aliasOf(elsewhere),
                elsewhere.value(),
                aliasOf(excluded),
                excluded.value(),
                aliasOf(closed),
                CaseReference.create().value())) {
            assertThat(answer(BRITA, other)).as(other).isEqualTo(unknown);
        }
        assertThat(answer(MAGNE, aliasOf(resident))).isEqualTo(answer(MAGNE, "Ukjent 999"));
        assertThat(database.queryForObject(
                        "select count(*) from record.emergency_access where staff in ('magne') or case_reference in (?, ?, ?)",
                        Long.class,
                        elsewhere.value(),
                        excluded.value(),
                        closed.value()))
                .isZero();
    }

    @Test
    void nobodyOpensAStrictlyProtectedCaseAloneButIsToldWhomToCall() {
        var resident = aResident();
        known(resident, REGISTRATION, Map.of("client.addressBlock", "code-6"));
        name(resident, LENA);

        var answer = opens(BRITA, aliasOf(resident), Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains(
                        "Denne saken er strengt skjermet, og ingen kan åpne den alene. Ring daglig leder eller sikkerhetsansvarlig nå.")
                .contains("<li>Lena Fjord</li>");
        assertThat(page(BRITA, caseOf(resident)).status()).isEqualTo(404);
        assertThat(openForms(resident, REVIEW)).isEmpty();
        assertThat(notedOf(BRITA, resident)).contains("DENIED emergency-access none");
    }

    @Test
    void theReasonItsWordsAndOnesOwnPasswordAreAskedFor() {
        var alias = aliasOf(aResident());

        assertThat(opens(BRITA, alias, Map.of("reason", "curious")).text())
                .contains("Velg hvorfor det ikke kan vente.");
        assertThat(opens(BRITA, alias, Map.of("words", "fordi")).text())
                .contains("Skriv med egne ord hvorfor du må se saken nå. Én eller to setninger holder.");
        assertThat(opens(SINDRE, alias, Map.of("proof", "gjettet")).text())
                .contains("Passordet stemmer ikke. Skriv passordet du selv logger inn med.")
                .doesNotContain("gjettet");
        assertThat(opens(BRITA, " ", Map.of()).text()).contains("Skriv dekknavnet til den det gjelder.");
        passes(Duration.ofMinutes(2));
        assertThat(opens(SINDRE, alias, Map.of()).status()).isEqualTo(302);
    }

    @Test
    void whoIsOfTheTeamNeedsNoGlassToBreak() {
        var resident = aResident();

        assertThat(opens(KARI, aliasOf(resident), Map.of()).status()).isEqualTo(302);

        assertThat(openForms(resident, REVIEW)).isEmpty();
        assertThat(notedOf(KARI, resident)).isEmpty();
    }

    @Test
    void whatSomebodyHasOpenedIsNotOpenToACollegue() {
        var resident = aResident();
        opens(BRITA, aliasOf(resident), Map.of());

        assertThat(page(BRITA, caseOf(resident)).status()).isEqualTo(200);
        assertThat(page(SINDRE, caseOf(resident)).status()).isEqualTo(404);
    }

    @Test
    void theWordsAreNeitherInTheEngineNorInTheClear() {
        var resident = aResident();
        opens(BRITA, aliasOf(resident), Map.of());

        assertThat(database.queryForList(
                        "select position('Kanariord'::bytea in sealed) from record.emergency_access where case_reference = ?",
                        Integer.class,
                        resident.value()))
                .containsExactly(0);
        assertThat(runtime.getVariables(
                                running("emergency-access-review", resident).getId())
                        .values()
                        .toString())
                .doesNotContain("Kanariord");
    }

    // -- actors

    private Reply opens(StaffId who, String client, Map<String, String> otherwise) {
        var fields = new HashMap<>(Map.of(
                "client", client,
                "reason", EmergencyReason.DANGER_TO_LIFE.code(),
                "words", WORDS,
                "proof", PASSWORD));
        fields.putAll(otherwise);
        return submits(who, PAGE, PAGE, fields);
    }

    private String answer(StaffId who, String client) {
        var answer = opens(who, client, Map.of());
        return answer.status()
                + answer.text()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("value=\"[^\"]*\">\\s*</div>", "");
    }

    private String idOf(CaseReference resident) {
        return database.queryForObject(
                "select id::text from record.emergency_access where case_reference = ?",
                String.class,
                resident.value());
    }

    private void name(CaseReference resident, StaffId named) {
        database.update(
                "insert into record.named_person (id, case_reference, staff, from_at) values (gen_random_uuid(), ?, ?, now())",
                resident.value(),
                named.value());
    }
}
