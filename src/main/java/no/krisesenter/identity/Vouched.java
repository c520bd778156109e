package no.krisesenter.identity;

import java.util.Set;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;

/** What the provider says of somebody, in our words. */
record Vouched(StaffId id, String firstName, String lastName, Set<String> roles, Set<CentreId> centres) {}
