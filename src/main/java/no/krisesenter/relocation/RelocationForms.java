package no.krisesenter.relocation;

/** The forms whose answers decide something in a relocation, or go along. */
final class RelocationForms {

    static final String ASK = "relocation.ask";
    static final String PREPARE = "relocation.prepare";
    static final String CONFIRM_RECEIPT = "relocation.confirm-receipt";
    static final String ACKNOWLEDGE = "receive-relocated.acknowledge";

    private RelocationForms() {}
}
