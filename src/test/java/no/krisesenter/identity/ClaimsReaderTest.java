package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.Test;

/** What a provider says is read as it was agreed; what was not agreed is left out. */
class ClaimsReaderTest {

    @Test
    void rolesAndCentresAreTranslated() {
        var reader = reader(Map.of("KS-Vakt", "on-duty-staff"), Map.of("987654321", "fjord"), List.of());

        var who = reader.read(Map.of(
                "sub",
                "a1",
                "given_name",
                " Tone ",
                "family_name",
                "Tangen",
                "roles",
                List.of("KS-Vakt", "KS-Kantine", "centre-manager"),
                "centres",
                "987654321,123456789"));

        assertThat(who)
                .isEqualTo(new Vouched(
                        new StaffId("a1"), "Tone", "Tangen", Set.of("on-duty-staff"), Set.of(new CentreId("fjord"))));
    }

    @Test
    void withoutATableTheValuesAreOurs() {
        var who = reader(Map.of(), Map.of(), List.of())
                .read(Map.of(
                        "sub",
                        "a1",
                        "roles",
                        "on-duty-staff contact-person",
                        "centres",
                        List.of("fjord", "not a centre!")));

        assertThat(who.roles()).containsExactlyInAnyOrder("on-duty-staff", "contact-person");
        assertThat(who.centres()).containsExactly(new CentreId("fjord"));
    }

    @Test
    void anIdThatIsASentenceIsRefused() {
        assertThatThrownBy(() -> reader(Map.of(), Map.of(), List.of()).read(Map.of("sub", "Tone Tangen")))
                .isInstanceOf(NotLetIn.class)
                .hasMessageStartingWith("Vi kan ikke bruke brukernavnet");
    }

    @Test
    void theLevelOfAssuranceThatIsNeededIsAskedFor() {
        var reader = reader(Map.of(), Map.of(), List.of("idporten-loa-high"));

        assertThat(reader.read(Map.of("sub", "a1", "acr", "idporten-loa-high")).id())
                .isEqualTo(new StaffId("a1"));
        assertThatThrownBy(() -> reader.read(Map.of("sub", "a1", "acr", "idporten-loa-substantial")))
                .isInstanceOf(NotLetIn.class)
                .hasMessageStartingWith("Du må logge inn med to trinn");
        assertThatThrownBy(() -> reader.read(Map.of("sub", "a1"))).isInstanceOf(NotLetIn.class);
    }

    private static ClaimsReader reader(Map<String, String> roles, Map<String, String> centres, List<String> acr) {
        return new ClaimsReader(new Provider(
                "https://login.example.org",
                "krisesenter",
                "secret",
                "RS256",
                "login",
                Set.of("openid"),
                new Provider.Claims("sub", "given_name", "family_name", "roles", "centres"),
                roles,
                centres,
                acr,
                List.of()));
    }
}
