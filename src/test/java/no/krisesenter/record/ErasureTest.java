package no.krisesenter.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordSetup;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordTest
class ErasureTest {

    private static final String FORM = "first-contact.register-client";

    @Autowired
    House house;

    @Autowired
    Erasure erasure;

    @Autowired
    Answers answers;

    @Autowired
    AccessLog accessLog;

    @Autowired
    TestClock clock;

    CentreId centre;
    StaffId anne;
    CaseReference kari;

    @BeforeEach
    void twoEntries() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        kari = house.aCase(centre, anne);
        house.keep(house.form(FORM, centre, kari, anne).answer("name", "Kari").answer("informed", "yes"));
        house.keep(house.form(FORM, centre, kari, anne).answer("informed", "no"));
    }

    @Test
    void whatIsErasedIsGoneFromEveryEntryAndTheRestStaysAsItWas() {
        var written = clock.instant();

        erasure.erase(kari, FORM, Set.of("name", "phone"));

        assertThat(answers.all(kari, FORM))
                .containsExactly(
                        new Entry(1, written, anne, Map.of("informed", "yes")),
                        new Entry(2, written, anne, Map.of("informed", "no")));
    }

    @Test
    void erasingIsNotedAsWriting() {
        erasure.erase(kari, FORM, Set.of("name"));

        var noted = accessLog.of(kari);
        assertThat(noted.get(noted.size() - 1).access())
                .isEqualTo(new Access(
                        Access.Action.WRITE, centre, RecordSetup.AT_THE_DESK, kari, null, FORM, null, "system"));
    }

    @Test
    void otherFormsAreNotTouched() {
        erasure.erase(kari, "first-contact.register-contact", Set.of("name"));

        assertThat(answers.all(kari, FORM).get(0).answers()).isEqualTo(Map.of("name", "Kari", "informed", "yes"));
    }
}
