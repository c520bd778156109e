package no.krisesenter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordTest
class ReturningClientsTest {

    @Autowired
    House house;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Stays stays;

    CentreId centre;
    StaffId anne;
    CaseReference before;
    CaseReference again;

    @BeforeEach
    void twoCases() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        before = house.aCase(centre, anne);
        again = house.aCase(centre, anne);
    }

    @Test
    void aBirthNumberRecognisesAReturningClient() {
        says(before, "client.birthNumber", "01018012345");
        says(again, "client.birthNumber", "010180 12345");

        assertThat(caseFiles.get(again).previousCase()).isEqualTo(before);
        assertThat(caseFiles.get(before).previousCase()).isNull();
    }

    @Test
    void aPhoneNumberRecognisesAReturningClient() {
        says(before, "client.phone", "+47 900 00 001");
        says(again, "client.phone", "90000001");

        assertThat(caseFiles.get(again).previousCase()).isEqualTo(before);
    }

    @Test
    void aNewPhoneNumberDoesNotUndoTheLink() {
        says(before, "client.phone", "90000001");
        says(again, "client.phone", "90000001");
        says(again, "client.phone", "90000002");

        assertThat(caseFiles.get(again).previousCase()).isEqualTo(before);
    }

    @Test
    void aSharedPhoneIsNotTheSamePersonWhenTheBirthNumbersDiffer() {
        says(before, "client.birthNumber", "01018012345");
        says(before, "client.phone", "90000001");
        says(again, "client.phone", "90000001");
        assertThat(caseFiles.get(again).previousCase()).isEqualTo(before);

        says(again, "client.birthNumber", "02028054321");

        assertThat(caseFiles.get(again).previousCase()).isNull();
    }

    @Test
    void anotherCentreIsNeverAsked() {
        CentreId other = house.aCentre();
        StaffId berit = house.staff(other, "Berit");
        CaseReference elsewhere = house.aCase(other, berit);
        says(before, "client.birthNumber", "01018012345");
        house.keep(house.form("first-contact.register-client", other, elsewhere, berit)
                .fact("client.birthNumber", "01018012345"));

        assertThat(caseFiles.get(elsewhere).previousCase()).isNull();
    }

    @Test
    void aStayIsCountedOnAsSoonAsSheIsRecognisedAndAnewWhenItWasSomebodyElse() {
        says(before, "client.phone", "90000001");
        says(before, "client.birthNumber", "01018012345");
        stays.open(before);
        stays.close(before);
        stays.open(again);
        assertThat(stays.of(again)).extracting(StayCard::number).containsExactly(1);

        says(again, "client.phone", "90000001");
        assertThat(stays.of(again)).extracting(StayCard::number).containsExactly(2);
        assertThat(stays.of(again))
                .extracting(StayCard::previousStay)
                .containsExactly(stays.of(before).get(0).id());

        says(again, "client.birthNumber", "02028054321");
        assertThat(stays.of(again)).extracting(StayCard::number).containsExactly(1);
        assertThat(stays.of(again)).extracting(StayCard::previousStay).containsOnlyNulls();
    }

    @Test
    void everyStayOfACaseIsCountedOnWhenStaffNameTheEarlierOne() {
        stays.open(before);
        stays.close(before);
        for (int stay = 0; stay < 2; stay++) {
            stays.open(again);
            stays.close(again);
        }
        assertThat(stays.of(again)).extracting(StayCard::number).containsExactly(1, 2);

        caseFiles.link(again, before);

        assertThat(stays.of(again)).extracting(StayCard::number).containsExactly(2, 3);
        assertThat(stays.of(again).get(0).previousStay())
                .isEqualTo(stays.of(before).get(0).id());
        assertThatThrownBy(() -> caseFiles.link(before, again))
                .isInstanceOf(Refused.class)
                .hasMessage("Saken du valgte, er ikke en tidligere sak ved dette senteret. Velg en annen.");
    }

    @Test
    void staysAreNumberedAcrossTheCasesOfAClient() {
        says(before, "client.birthNumber", "01018012345");
        stays.open(before);
        stays.close(before);
        says(again, "client.birthNumber", "01018012345");
        stays.open(again);

        assertThat(stays.current(again)).get().satisfies(stay -> {
            assertThat(stay.number()).isEqualTo(2);
            assertThat(stay.previousStay()).isEqualTo(stays.of(before).get(0).id());
        });
    }

    private void says(CaseReference whom, String fact, String value) {
        house.keep(
                house.form("first-contact.register-client", centre, whom, anne).fact(fact, value));
    }
}
