package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.Holds;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rooms of the house: who lives where by alias for whoever is on duty, what is free for everybody of the house. */
class RoomsPageTest extends PageTest {

    private static final String PAGE = "/workplace/rooms";

    @Autowired
    Rooms rooms;

    @Autowired
    Holds holds;

    @BeforeEach
    void noOtherRooms() {
        theHouseIsFull();
    }

    @Test
    void whoeverIsOnDutySeesWhoLivesWhereAndWhatIsFree() {
        rooms.add(FJORD, "Rom 1", Area.WOMEN, 4, true);
        rooms.add(FJORD, "Hybelen", Area.MEN, 1);
        var resident = livesIn("Rom 1");
        children.arrived(resident, "Mia", 2019);

        var page = page(VERA, PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(texts(page, "article"))
                .containsExactly(
                        "Rom 1|2 av 4 plasser ledige|Familierom|" + aliasOf(resident) + "|og 1 barn",
                        "Hybelen|1 av 1 plass ledig");
        assertThat(texts(page, "ul")).contains("2|ledige plasser|,|kvinner|1|ledig plass|,|menn");
        assertThat(page.text()).doesNotContain("Mia", resident.value(), "Ta ut av bruk");
        assertThat(notedOf(VERA, resident)).contains("READ rooms duty-card");
        assertThat(page(KARI, PAGE).text()).contains(caseOf(resident));
    }

    @Test
    void whoHasNoNeedToKnowSeesThatThePlaceIsTakenAndNoAlias() {
        rooms.add(FJORD, "Rom 1", Area.WOMEN, 2);
        var resident = livesIn("Rom 1");
        database.update(
                "insert into record.excluded_person (case_reference, staff, since) values (?, 'sindre', now())",
                resident.value());

        for (var other : List.of(SINDRE, LENA, FRIDA)) {
            assertThat(texts(page(other, PAGE), "article"))
                    .as(other.value())
                    .singleElement()
                    .asString()
                    .startsWith("Rom 1|1 av 2 plasser ledig|Opptatt");
            assertThat(page(other, PAGE).text()).doesNotContain(aliasOf(resident));
            assertThat(notedOf(other, resident)).isEmpty();
        }
        assertThat(page(OLE, PAGE).text()).doesNotContain("Rom 1").doesNotContain(aliasOf(resident));
    }

    @Test
    void whoIsOnTheWayIsShownWithTheTimeUnlessOnlyNamedPeopleMayKnow() {
        rooms.add(FJORD, "Rom 1", Area.WOMEN, 1);
        var expected = aCase();
        holds.hold(expected, Instant.parse("2026-01-05T15:00:00Z"));

        assertThat(texts(page(BRITA, PAGE), "article"))
                .containsExactly("Rom 1|Fullt|" + aliasOf(expected)
                        + "|På vei hit. Plassen holdes til 5. januar 2026 kl. 16.00|Hold plassen lenger");
        database.update("update record.case_file set restricted_at = now() where reference = ?", expected.value());
        assertThat(texts(page(BRITA, PAGE), "article")).containsExactly("Rom 1|Fullt|Opptatt");
    }

    @Test
    void aManagerAddsARoomTakesItOutOfUseAndIntoUseAgain() {
        var added = submits(
                LENA,
                PAGE,
                PAGE,
                Map.of("centre", "fjord", "name", "Rom 7", "area", "men", "places", "3", "family", "true"));
        assertThat(added.status()).isEqualTo(302);
        var room = rooms.of(FJORD).get(0);
        assertThat(room.label()).isEqualTo("Rom 7 (3 av 3 ledig)");
        assertThat(room.area()).isEqualTo(Area.MEN);
        assertThat(room.family()).isTrue();

        var unnamed =
                submits(LENA, PAGE, PAGE, Map.of("centre", "fjord", "name", "Rom 7", "area", "men", "places", "3"));
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(texts(unnamed, "p")).contains("Senteret har allerede et rom som heter dette. Velg et annet navn.");
        var close = "%s/fjord/%s/close".formatted(PAGE, room.id());
        assertThat(submits(LENA, PAGE, close, Map.of("reason", "whim")).text())
                .contains("Velg hvorfor rommet ikke kan brukes.");
        assertThat(submits(LENA, PAGE, close, Map.of("reason", "damage")).status())
                .isEqualTo(302);
        assertThat(texts(page(VERA, PAGE), "article"))
                .containsExactly("Rom 7|Ute av bruk: Skade eller lekkasje|Familierom");
        submits(LENA, PAGE, "%s/fjord/%s/open".formatted(PAGE, room.id()), Map.of());
        assertThat(texts(page(VERA, PAGE), "article")).containsExactly("Rom 7|3 av 3 plasser ledige|Familierom");
    }

    @Test
    void nobodyButAManagerOfTheHouseChangesItsRooms() {
        var room = rooms.add(FJORD, "Rom 1", Area.WOMEN, 1);
        var elsewhere = Map.of("centre", "fjell", "name", "Rom 9", "area", "women", "places", "1");
        var close = "%s/%s/%s/close";

        assertThat(submits(LENA, PAGE, PAGE, elsewhere).status()).isEqualTo(404);
        assertThat(submits(LENA, PAGE, close.formatted(PAGE, "fjell", room), Map.of("reason", "damage")))
                .isEqualTo(submits(LENA, PAGE, close.formatted(PAGE, "fjord", "no-room"), Map.of("reason", "damage")));
        for (var other : List.of(VERA, FRIDA, OLE)) {
            assertThat(submits(other, "/workplace/emergency-access", PAGE, Map.of("centre", "fjord", "name", "X"))
                            .status())
                    .as(other.value())
                    .isEqualTo(404);
            assertThat(submits(
                                    other,
                                    "/workplace/emergency-access",
                                    close.formatted(PAGE, "fjord", room),
                                    Map.of("reason", "damage"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(rooms.of(FJORD))
                .singleElement()
                .satisfies(card -> assertThat(card.outOfOrder()).isNull());
    }

    private CaseReference livesIn(String name) {
        var resident = aCase();
        var room = rooms.of(FJORD).stream()
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        transaction.executeWithoutResult(status -> {
            careTeams.appoint(resident, no.krisesenter.casefile.Part.CONTACT_PERSON, null, KARI);
            known(resident, "arrival.welcome-client", Map.of("stay.room", room));
            stays.open(resident);
        });
        return resident;
    }
}
