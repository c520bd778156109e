package no.krisesenter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.fixtures.Answered;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordTest
class FactsTest {

    @Autowired
    House house;

    @Autowired
    List<FactKeeper> keepers;

    @Autowired
    Children children;

    @Autowired
    ChildrenOfCase childrenOfCase;

    @Autowired
    Stays stays;

    @Autowired
    Clients clients;

    @Autowired
    CaseFiles caseFiles;

    CentreId centre;
    StaffId anne;
    CaseReference kari;

    @BeforeEach
    void aCase() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        kari = house.aCase(centre, anne);
    }

    @Test
    void everyFactOfTheContractHasExactlyOneKeeper() {
        assertThat(keepers.stream().flatMap(keeper -> keeper.facts().stream()))
                .containsExactlyInAnyOrder(
                        "client.name",
                        "client.birthDate",
                        "client.birthNumber",
                        "client.gender",
                        "client.phone",
                        "client.email",
                        "client.address",
                        "client.municipality",
                        "client.maritalStatus",
                        "client.trustedPerson",
                        "client.motherTongue",
                        "client.interpreter",
                        "client.occupation",
                        "client.addressBlock",
                        "client.safeContact",
                        "client.allergy",
                        "client.notLetIn",
                        "consent.journal",
                        "consent.statistics",
                        "contact.channel",
                        "contact.anonymous",
                        "stay.arrivedAt",
                        "stay.room",
                        "stay.accompaniedBy",
                        "stay.leftAt",
                        "stay.destination",
                        "stay.planned",
                        "stay.expectedDeparture",
                        "careTeam.contactPerson",
                        "careTeam.deputy",
                        "careTeam.childContact",
                        "child.nickname",
                        "child.birthYear",
                        "child.gender",
                        "child.companion",
                        "child.allergy",
                        "case.children");
    }

    @Test
    void whatIsSaidOfTheClientIsKnownToTheNextForm() {
        house.keep(form().fact("client.name", "Kari")
                .fact("client.interpreter", true)
                .fact("client.phone", "90000001"));
        house.keep(form().fact("client.phone", "90000002").fact("client.email", " "));

        assertThat(known("client.name", "client.interpreter", "client.phone", "client.email"))
                .isEqualTo(Map.of("client.name", "Kari", "client.interpreter", true, "client.phone", "90000002"));
    }

    @Test
    void aFactThatIsTakenBackIsForgotten() {
        house.keep(form().fact("client.trustedPerson", "Søsteren"));
        house.keep(form().fact("client.trustedPerson", null));

        assertThat(known("client.trustedPerson")).isEmpty();
    }

    @Test
    void consentAndChannelBelongToTheCase() {
        house.keep(form().fact("consent.statistics", "yes").fact("contact.channel", "phone"));

        assertThat(known("consent.statistics", "contact.channel"))
                .isEqualTo(Map.of("consent.statistics", "yes", "contact.channel", "phone"));
        assertThat(known(house.aCase(centre, anne), null, "consent.statistics")).isEmpty();
    }

    @Test
    void aStrictlyConfidentialAddressIsNotKept() {
        house.keep(form().fact("client.address", "Storgata 1"));
        house.keep(form().fact("client.addressBlock", "code-6"));

        assertThat(known("client.address", "client.addressBlock")).isEqualTo(Map.of("client.addressBlock", "code-6"));
        assertThat(clients.addressBlock(kari)).isEqualTo("code-6");
        assertThatThrownBy(() -> house.keep(form().fact("client.address", "Storgata 2")))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "En strengt fortrolig adresse skal ikke lagres, og ikke kommunen heller. La feltene for adresse og kommune stå tomme.");
    }

    @Test
    void childrenInAListAreExpectedAndArriveWithTheClient() {
        house.keep(form().fact("case.children", List.of(child("Ola", 2019), child("Mia", 2021))));
        assertThat(childrenOfCase.of(kari.value())).isEmpty();

        stays.open(kari);

        assertThat(childrenOfCase.of(kari.value())).isEqualTo(references());
        assertThat(known("case.children"))
                .isEqualTo(Map.of("case.children", List.of(row("Ola", 2019L), row("Mia", 2021L))));
    }

    @Test
    void aListUpdatesAChildByNicknameAndAddsANewOneWithoutForgettingTheRest() {
        house.keep(form().fact("case.children", List.of(child("Ola", 2019), child("Mia", 2021))));
        house.keep(form().fact("case.children", List.of(child("ola ", 2018), child("Per", 2023))));

        assertThat(children.of(kari).stream().map(each -> each.nickname().reveal() + " " + each.birthYear()))
                .containsExactly("ola 2018", "Mia 2021", "Per 2023");
    }

    @Test
    void aChildWithoutNicknameGetsANumberAndAnEmptyRowIsNobody() {
        house.keep(form().fact("case.children", List.of(Map.of("birthYear", 2020), Map.of("nickname", ""))));

        assertThat(children.of(kari)).singleElement().satisfies(child -> {
            assertThat(child.nickname().reveal()).isEqualTo("Barn 1");
            assertThat(child.nickname()).hasToString("***");
        });
    }

    @Test
    void aFormAboutAChildKnowsThatChildOnly() {
        ChildReference ola = children.arrived(kari, "Ola", 2019);
        ChildReference mia = children.arrived(kari, "Mia", null);
        house.keep(form().about(ola).fact("child.allergy", "Nøtter").fact("child.companion", "Bamsen"));

        assertThat(known(kari, ola, "child.nickname", "child.birthYear", "child.allergy", "child.companion"))
                .isEqualTo(Map.of(
                        "child.nickname",
                        "Ola",
                        "child.birthYear",
                        2019L,
                        "child.allergy",
                        "Nøtter",
                        "child.companion",
                        "Bamsen"));
        assertThat(known(kari, mia, "child.nickname", "child.birthYear", "child.allergy"))
                .isEqualTo(Map.of("child.nickname", "Mia"));
    }

    @Test
    void aChildThatComesDuringTheStayIsHereAtOnceAndAChildThatLeavesIsNot() {
        stays.open(kari);
        ChildReference ola = children.arrived(kari, "Ola", 2019);
        assertThat(childrenOfCase.of(kari.value())).containsExactly(ola.value());

        children.left(ola);
        assertThat(childrenOfCase.of(kari.value())).isEmpty();

        assertThat(children.arrived(kari, "OLA", null)).isEqualTo(ola);
        assertThat(childrenOfCase.of(kari.value())).containsExactly(ola.value());
    }

    @Test
    void threatIsRatedForTheClientAndForEachChild() {
        ChildReference ola = children.arrived(kari, "Ola", 2019);
        children.noteThreatLevel(ola, "high");

        assertThat(children.get(ola).threatLevel()).isEqualTo("high");
        assertThatThrownBy(() -> children.noteThreatLevel(ola, "HØY")).isInstanceOf(IllegalArgumentException.class);
    }

    private Answered form() {
        return house.form("first-contact.register-client", centre, kari, anne);
    }

    private List<String> references() {
        return children.of(kari).stream()
                .map(child -> child.reference().value())
                .toList();
    }

    private Map<String, Object> known(String... facts) {
        return known(kari, null, facts);
    }

    private Map<String, Object> known(CaseReference reference, ChildReference child, String... facts) {
        Map<String, Object> known = new java.util.HashMap<>();
        keepers.forEach(keeper -> known.putAll(keeper.known(Set.of(facts), reference, child)));
        return known;
    }

    private static Map<String, Object> child(String nickname, int birthYear) {
        return Map.of("nickname", nickname, "birthYear", birthYear);
    }

    private static Map<String, Object> row(String nickname, long birthYear) {
        return Map.of("nickname", nickname, "birthYear", birthYear);
    }

    @Test
    void whatMayNotBeKnownIsForgottenAndWithItThatSheHasBeenHereBefore() {
        house.keep(house.form("register", centre, kari, anne).fact("client.phone", "99 88 77 66"));
        CaseReference again = house.aCase(centre, anne);
        house.keep(house.form("register", centre, again, anne)
                .fact("client.phone", "99 88 77 66")
                .fact("client.gender", "woman")
                .fact("client.safeContact", "Søster"));
        assertThat(caseFiles.get(again).previousCase()).isEqualTo(kari);

        clients.keepOnly(again, Set.of("client.gender"));

        assertThat(clients.identity(again)).isEqualTo(Map.of("gender", "woman"));
        assertThat(caseFiles.get(again).previousCase()).isNull();
        assertThat(clients.hasSafeContact(again)).isFalse();
        assertThat(clients.gender(again)).contains("woman");
    }

    @Test
    void aGenderThatNobodyAskedForIsNotKnown() {
        assertThat(clients.gender(kari)).isEmpty();
        house.keep(house.form("register", centre, kari, anne).fact("client.gender", "unknown"));
        assertThat(clients.gender(kari)).isEmpty();
    }

    @Test
    void theBasisOfTheCaseStaysBesideWhatFormsSay() {
        assertThat(caseFiles.legalBasis(kari)).isEmpty();
        caseFiles.noteLegalBasis(kari, "statute");
        house.keep(house.form("register", centre, kari, anne).fact("contact.channel", "phone"));

        assertThat(caseFiles.legalBasis(kari)).contains("statute");
    }
}
