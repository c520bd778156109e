package no.krisesenter.conversations;

/** The forms of the interpreter whose answers decide something. */
final class InterpreterForms {

    static final String ASSESS = "interpreter.assess";
    static final String BOOK = "interpreter.book";
    static final String CALL_NOW = "interpreter.call-now";
    static final String EVALUATE = "interpreter.evaluate";
    /** Kept by the first contact; read here for the language that the client has told. */
    static final String REGISTER_CLIENT = "first-contact.register-client";

    static final String REGISTER_CONTACT = "first-contact.register-contact";

    private InterpreterForms() {}
}
