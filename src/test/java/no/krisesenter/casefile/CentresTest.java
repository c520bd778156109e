package no.krisesenter.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import jakarta.persistence.EntityManager;
import no.krisesenter.crypto.CentreKeys;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.CentreId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordTest
class CentresTest {

    @Autowired
    House house;

    @Autowired
    Centres centres;

    @Autowired
    EntityManager entities;

    private final CentreKeys keys = mock(CentreKeys.class);

    @Test
    void theStartAsksForTheKeyOfEveryCentre() {
        CentreId first = house.aCentre();
        CentreId second = house.aCentre();

        new Centres(entities, keys).afterSingletonsInstantiated();

        verify(keys).require(first);
        verify(keys).require(second);
    }

    @Test
    void theStartStopsWhenOneCentreHasNoKey() {
        doThrow(new IllegalStateException("missing")).when(keys).require(house.aCentre());

        assertThatThrownBy(() -> new Centres(entities, keys).afterSingletonsInstantiated())
                .hasMessage("missing");
    }

    @Test
    void aCentreIsAddedOnce() {
        CentreId centre = house.aCentre();
        centres.add(centre, "Another name", CentreType.NOK_CENTRE);

        assertThat(centres.find(centre))
                .contains(new CentreCard(centre, "Senteret " + centre, CentreType.CRISIS_CENTRE));
        assertThat(centres.all()).extracting(CentreCard::id).contains(centre).doesNotHaveDuplicates();
    }
}
