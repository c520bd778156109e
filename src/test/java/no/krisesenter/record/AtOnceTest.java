package no.krisesenter.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people complete tasks of one case at the same moment. */
@RecordTest
class AtOnceTest {

    private static final int PEOPLE = 20;

    @Autowired
    House house;

    @Autowired
    Answers answers;

    @Autowired
    AnswerBook answerBook;

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
    void theSameSectionGetsARevisionForEach() throws Exception {
        allAtOnce(number -> house.keep(
                house.form("safety-work.carry-out-measures", centre, kari, anne).answer("done", number)));

        assertThat(answers.all(kari, "safety-work.carry-out-measures"))
                .extracting(Entry::revision)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE).boxed().toList());
    }

    @Test
    void noFactIsLostBetweenDifferentSections() throws Exception {
        List<String> facts = List.of(
                "client.name",
                "client.phone",
                "client.email",
                "client.gender",
                "client.occupation",
                "consent.journal",
                "consent.statistics",
                "contact.channel",
                "stay.accompaniedBy",
                "stay.destination");
        house.keep(house.form("arrival.welcome-client", centre, kari, anne).fact("stay.accompaniedBy", "nobody"));
        allAtOnce(number -> house.keep(house.form("needs-mapping.section-" + number, centre, kari, anne)
                .fact(facts.get(number % facts.size()), "said")));

        Map<String, String> byKey = new HashMap<>();
        facts.forEach(fact -> byKey.put(fact, fact));
        assertThat(answerBook.prefill(new no.krisesenter.process.OpenForm(
                        null,
                        kari,
                        null,
                        centre,
                        anne,
                        no.krisesenter.process.RecordKind.NOTE,
                        "x",
                        Set.copyOf(facts),
                        byKey,
                        no.krisesenter.process.Redraft.AS_WRITTEN)))
                .containsOnlyKeys(facts)
                .allSatisfy((fact, value) -> assertThat(value).isEqualTo("said"));
    }

    private interface Desk {
        void works(int number);
    }

    private static void allAtOnce(Desk desk) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int number = i;
                work.add(() -> {
                    desk.works(number);
                    return true;
                });
            }
            for (Future<Boolean> done : desks.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            desks.shutdown();
        }
    }
}
