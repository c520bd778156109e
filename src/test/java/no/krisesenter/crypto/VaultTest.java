package no.krisesenter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.CentreId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@RecordTest
class VaultTest {

    private static final Place HERE = new Place("client", "identity", "row-1");
    private static final byte[] SECRET = "Kari Nordmann".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Vault vault;

    @Autowired
    ClientKeys keys;

    @Autowired
    House house;

    @Autowired
    TransactionOperations transaction;

    CentreId centre;
    Owner kari;
    byte[] sealed;

    @BeforeEach
    void sealSomething() {
        centre = house.aCentre();
        kari = clientOf(centre);
        sealed = vault.seal(kari, HERE, SECRET);
    }

    @Test
    void whatIsSealedOpensInItsPlace() {
        assertThat(vault.open(kari, HERE, sealed)).isEqualTo(SECRET);
    }

    @Test
    void theSameWordsLookDifferentEachTime() {
        assertThat(vault.seal(kari, HERE, SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void jsonComesBackWithTheSameTypesHoweverItWentIn() {
        var place = new Place("record_entry", "sealed", "1");
        byte[] json = vault.sealMap(
                kari, place, Map.of("whole", 5, "part", 1.5d, "yes", true, "rows", List.of(Map.of("a", "b"))));

        assertThat(vault.openMap(kari, place, json))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "whole", 5L, "part", new BigDecimal("1.5"), "yes", true, "rows", List.of(Map.of("a", "b"))));
    }

    @Test
    void aCiphertextMovedToAnotherRowColumnOrTableIsRefused() {
        for (Place elsewhere : List.of(
                new Place("client", "identity", "row-2"),
                new Place("client", "facts", "row-1"),
                new Place("stay", "identity", "row-1"))) {
            assertThatThrownBy(() -> vault.open(kari, elsewhere, sealed)).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void nothingIsMovedFromOneColumnToTheNext() {
        assertThat(Place.ofWholeRow("entry", "sealed", "ab", "c", null))
                .isEqualTo(new Place("entry", "sealed", "2:ab,1:c,-"))
                .isNotEqualTo(Place.ofWholeRow("entry", "sealed", "a", "bc", null))
                .isNotEqualTo(Place.ofWholeRow("entry", "sealed", "ab", null, "c"));
        assertThat(Place.ofWholeRow("entry", "sealed", "a,1:b", "c"))
                .isNotEqualTo(Place.ofWholeRow("entry", "sealed", "a", "b", "c"));
    }

    /** The control: it is the place in the associated data that refuses, and nothing else. */
    @Test
    void withoutTheBindingAMovedCiphertextOpens() {
        Binding none = (anyCentre, anyPlace) -> new byte[0];
        Vault unbound = new Vault(keys, none);
        byte[] here = unbound.seal(kari, HERE, SECRET);

        assertThat(unbound.open(kari, new Place("stay", "facts", "row-2"), here))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> vault.open(kari, HERE, here)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void aCiphertextMovedToAnotherCentreIsRefused() {
        Owner sameIdElsewhere = new Owner(house.aCentre(), kari.client());

        assertThatThrownBy(() -> vault.open(sameIdElsewhere, HERE, sealed)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void theKeyOfAnotherClientIsRefused() {
        assertThatThrownBy(() -> vault.open(clientOf(centre), HERE, sealed)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void aClientWithoutKeyHasNothingToOpen() {
        Owner nobody = new Owner(centre, UUID.randomUUID());

        assertThatThrownBy(() -> vault.open(nobody, HERE, sealed))
                .isInstanceOf(CannotOpen.class)
                .hasMessage("The client has no key.");
    }

    @Test
    void aDestroyedKeyOpensNothingAgain() {
        transaction.executeWithoutResult(status -> vault.destroyKey(kari));

        assertThatThrownBy(() -> vault.open(kari, HERE, sealed)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void oneFlippedBitAnywhereIsRefused() {
        Random chance = new Random(7);
        for (int at = 0; at < sealed.length; at++) {
            byte[] flipped = sealed.clone();
            flipped[at] ^= (byte) (1 << chance.nextInt(8));
            assertThatThrownBy(() -> vault.open(kari, HERE, flipped)).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void errorsSayNothingOfWhatWasSealed() {
        assertThatThrownBy(() -> vault.sealMap(kari, HERE, Map.of("name", Sensitive.of("Kari"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A value has no form in JSON.")
                .hasNoCause();
    }

    private Owner clientOf(CentreId where) {
        Owner owner = new Owner(where, UUID.randomUUID());
        transaction.executeWithoutResult(status -> vault.createKey(owner));
        return owner;
    }
}
