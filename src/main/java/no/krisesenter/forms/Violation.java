package no.krisesenter.forms;

/**
 * A rule of the form that the answers break.
 *
 * @param rule kebab-case name of the rule, for tests and logs
 * @param sentence Norwegian sentence that names the question by its label and says what to do; it never repeats an answer
 */
public record Violation(String rule, String sentence) {}
