package no.krisesenter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Registers;
import no.krisesenter.process.Registers.Option;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordTest
class CaseFilesTest {

    @Autowired
    House house;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Children children;

    @Autowired
    Registers registers;

    @Autowired
    CaseNames names;

    @Autowired
    AccessLog accessLog;

    CentreId centre;
    StaffId anne;

    @BeforeEach
    void aCentreWithOneColleague() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
    }

    @Test
    void aCaseIsSpokenOfByAWordOfNatureAndANumber() {
        CaseReference kari = house.aCase(centre, anne);

        String alias = caseFiles.get(kari).alias();
        assertThat(alias).matches("[A-ZÆØÅ][a-zæøå]+ [1-9][0-9]?");
        assertThat(Aliases.words())
                .contains(alias.split(" ")[0])
                .hasSizeGreaterThanOrEqualTo(150)
                .doesNotHaveDuplicates();
        assertThat(names.aliases(List.of(kari, CaseReference.create()))).isEqualTo(Map.of(kari, alias));
        assertThat(names.centreOf(kari)).contains(centre);
        assertThat(names.centreOf(CaseReference.create())).isEmpty();
    }

    @Test
    void casesThatAreOpenedAtOnceHaveAliasesOfTheirOwn() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(4);
        Callable<CaseReference> opening = () -> caseFiles.open(centre, anne);
        Set<String> aliases = new HashSet<>();
        try {
            for (Future<CaseReference> opened :
                    desks.invokeAll(Stream.generate(() -> opening).limit(40).toList())) {
                aliases.add(caseFiles.get(opened.get()).alias());
            }
        } finally {
            desks.shutdown();
        }
        assertThat(aliases).hasSize(40);
    }

    @Test
    void theThreatLevelIsOneOfFour() {
        CaseReference kari = house.aCase(centre, anne);
        caseFiles.noteThreatLevel(kari, "acute");

        assertThat(caseFiles.get(kari).threatLevel()).isEqualTo("acute");
        assertThatThrownBy(() -> caseFiles.noteThreatLevel(kari, "extreme"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRegistersOfferColleaguesRoomsOwnCasesAndCentres() {
        StaffId berit = house.staff(centre, "Berit");
        String room = house.aRoom(centre, "Rom 3", 2);
        CaseReference mine = house.aCase(centre, anne);
        house.aCase(centre, berit);

        assertThat(registers.options("staff", centre, anne, null))
                .containsExactly(new Option(anne.value(), "Anne"), new Option(berit.value(), "Berit"));
        assertThat(registers.options("rooms", centre, anne, null))
                .containsExactly(new Option(room, "Rom 3 (2 av 2 ledig)"));
        assertThat(registers.options("cases", centre, anne, null))
                .containsExactly(new Option(mine.value(), caseFiles.get(mine).alias()));
        CentreId elsewhere = house.aCentre();
        assertThat(registers.options("centres", centre, anne, null))
                .contains(new Option(elsewhere.value(), "Senteret " + elsewhere))
                .doesNotContain(new Option(centre.value(), "Senteret " + centre));
        assertThatThrownBy(() -> registers.options("clients", centre, anne, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void childrenAreOfferedByNicknameAndTheLookIsNoted() {
        CaseReference kari = house.aCase(centre, anne);
        ChildReference ola = children.arrived(kari, "Ola", 2019);

        assertThat(registers.options("children", centre, anne, kari)).containsExactly(new Option(ola.value(), "Ola"));
        assertThat(accessLog.of(kari))
                .extracting(noted -> noted.access().section())
                .containsExactly("case", "children");
        assertThat(registers.options("children", house.aCentre(), anne, kari)).isEmpty();
        assertThat(names.child(ola)).contains("Ola");
    }
}
