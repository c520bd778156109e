package no.krisesenter.firstcontact;

/** Ids of the forms whose answers the rules of this stage read. */
final class FirstContactForms {

    static final String REGISTER_CONTACT = "first-contact.register-contact";
    static final String HANDLE_ACUTE_DANGER = "first-contact.handle-acute-danger";
    static final String MAP_SITUATION = "first-contact.map-situation";
    static final String CHOOSE_OFFER = "first-contact.choose-offer";
    static final String HAND_OVER = "first-contact.hand-over";
    static final String GOING_HOME = "first-contact.going-home";
    static final String REGISTER_CLIENT = "first-contact.register-client";
    static final String CALL_BACK = "safe-call-back.call-back";

    private FirstContactForms() {}
}
