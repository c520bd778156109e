package no.krisesenter.conversations;

/** The forms of conversations whose answers decide something. */
final class ConversationForms {

    static final String HOLD = "conversation.hold";
    static final String LOOK_IN = "conversation.look-in";
    static final String DUE = "regular-conversations.due";
    static final String FOLLOW_UP = "regular-conversations.follow-up";

    private ConversationForms() {}
}
