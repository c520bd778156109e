package no.krisesenter.crypto;

import no.krisesenter.process.CentreId;

/** Binds a ciphertext to where it lies, as associated data: moved to another centre, table, column or row it does not open. */
public interface Binding {

    byte[] of(CentreId centre, Place place);
}
