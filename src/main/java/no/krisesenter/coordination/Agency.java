package no.krisesenter.coordination;

/**
 * An agency that a centre works with. Tells of no client.
 *
 * @param kind by code, as forms name kinds of agencies
 * @param contact how staff reach it: telephone, opening hours, whom to ask for
 * @param inUse false when it is not offered any more; what was chosen before keeps its name
 */
public record Agency(String id, String municipality, String kind, String name, String contact, boolean inUse) {}
