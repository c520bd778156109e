package no.krisesenter.casefile;

import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/** Somebody is given a part in a care team. */
record Appointment(Part part, @Nullable ChildReference child, StaffId staff) {}
