package no.krisesenter.forms;

import java.util.List;

/** Answers that cannot be taken, with every reason there is; at least one. */
public record Rejected(List<Violation> violations) implements Outcome {}
