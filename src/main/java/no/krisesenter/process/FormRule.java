package no.krisesenter.process;

/** A rule between answers that a form cannot say itself. */
public interface FormRule {

    /** Id of the form. */
    String form();

    /** @throws Refused with a Norwegian sentence when the rule is broken */
    void check(Submission submission);
}
