package no.krisesenter.forms;

/** A form file that cannot be used as it stands. For designers and developers: names the form and its part, says what is wrong. */
public class UnusableForm extends RuntimeException {

    UnusableForm(String message) {
        super(message);
    }

    UnusableForm(String message, Throwable cause) {
        super(message, cause);
    }
}
