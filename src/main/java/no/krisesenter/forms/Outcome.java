package no.krisesenter.forms;

/** What the check of a form came to. */
public sealed interface Outcome permits Checked, Rejected {}
