package no.krisesenter.casefile;

import no.krisesenter.process.CentreId;

/** A centre as others see it. */
public record CentreCard(CentreId id, String name, CentreType type) {}
