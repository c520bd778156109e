package no.krisesenter.crypto;

import java.util.UUID;
import no.krisesenter.process.CentreId;

/** Whose data it is: a client of a centre. The client has a data key of its own, the centre the key that wraps it. */
public record Owner(CentreId centre, UUID client) {}
