package no.krisesenter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.Teams;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordTest
class CareTeamsTest {

    @Autowired
    House house;

    @Autowired
    CareTeams careTeams;

    @Autowired
    Children children;

    @Autowired
    StaffOfCase staff;

    @Autowired
    Teams teams;

    @Autowired
    TestClock clock;

    CentreId centre;
    StaffId anne;
    StaffId berit;
    StaffId cecilie;
    CaseReference kari;

    @BeforeEach
    void aCaseRegisteredByAnne() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        berit = house.staff(centre, "Berit");
        cecilie = house.staff(centre, "Cecilie");
        kari = house.aCase(centre, anne);
    }

    @Test
    void whoeverRegistersTheContactIsInTheTeamAndTheEngineKnows() {
        assertThat(careTeams.members(kari)).containsExactly(anne);
        assertThat(teams.members.get(kari)).containsExactly(anne);
        assertThat(staff.careTeam(kari.value())).isEqualTo("team-" + kari);
        assertThat(staff.contactPerson(kari.value())).isNull();
    }

    @Test
    void openTasksFollowTheContactPersonAndTheHistoryIsKept() {
        Instant registered = clock.instant();
        clock.pass(Duration.ofMinutes(10));
        house.keep(house.form("arrival.assign-contact-person", centre, kari, anne)
                .fact("careTeam.contactPerson", berit.value()));
        Instant first = clock.instant();
        clock.pass(Duration.ofDays(3));
        house.keep(house.form("arrival.assign-contact-person", centre, kari, berit)
                .fact("careTeam.contactPerson", cecilie.value()));

        assertThat(staff.contactPerson(kari.value())).isEqualTo(cecilie.value());
        assertThat(teams.members.get(kari)).containsExactly(cecilie);
        assertThat(teams.withdrawnFrom.get(kari)).containsExactly(berit);
        assertThat(teams.handedOverTo.get(kari)).isEqualTo(cecilie);
        assertThat(careTeams.history(kari))
                .containsExactly(
                        new TeamMember(anne, Part.FIRST_CONTACT, null, registered, first),
                        new TeamMember(berit, Part.CONTACT_PERSON, null, first, clock.instant()),
                        new TeamMember(cecilie, Part.CONTACT_PERSON, null, clock.instant(), null));
    }

    @Test
    void theDeputyIsInTheTeamButGetsNoTasksHandedOver() {
        house.keep(
                house.form("arrival.assign-contact-person", centre, kari, anne).fact("careTeam.deputy", berit.value()));

        assertThat(teams.members.get(kari)).isEqualTo(Set.of(anne, berit));
        assertThat(teams.handedOverTo).doesNotContainKey(kari);
    }

    @Test
    void theEngineHearsOncePerFormAndNotAtAllWhenNothingChanges() {
        var both = house.form("arrival.assign-contact-person", centre, kari, anne)
                .fact("careTeam.contactPerson", berit.value())
                .fact("careTeam.deputy", cecilie.value());
        house.keep(both);
        house.keep(both.by(berit));

        assertThat(teams.members.get(kari)).isEqualTo(Set.of(berit, cecilie));
        assertThat(teams.timesTold.get(kari)).isEqualTo(2);
    }

    @Test
    void eachChildHasItsOwnContact() {
        ChildReference ola = children.arrived(kari, "Ola", 2019);
        ChildReference mia = children.arrived(kari, "Mia", 2021);
        house.keep(house.form("child-follow-up.assign-child-contact", centre, kari, anne)
                .about(ola)
                .fact("careTeam.childContact", berit.value()));

        assertThat(staff.childContact(ola.value())).isEqualTo(berit.value());
        assertThat(staff.childContact(mia.value())).isNull();
        assertThat(teams.members.get(kari)).isEqualTo(Set.of(anne, berit));
    }

    @Test
    void somebodyFromAnotherCentreCannotBecomeContactPerson() {
        StaffId stranger = house.staff(house.aCentre(), "Stranger");

        assertThatThrownBy(() -> careTeams.appoint(kari, Part.CONTACT_PERSON, null, stranger))
                .isInstanceOf(Refused.class)
                .hasMessage("Velg en ansatt ved dette senteret.");
        assertThat(careTeams.members(kari)).containsExactly(anne);
    }

    @Test
    void whoLeavesTheTeamIsNoLongerInTheGroup() {
        careTeams.join(kari, berit);
        careTeams.leave(kari, anne);

        assertThat(teams.members.get(kari)).containsExactly(berit);
        assertThat(careTeams.includes(kari, anne)).isFalse();
    }
}
