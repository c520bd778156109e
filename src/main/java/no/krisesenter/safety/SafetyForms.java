package no.krisesenter.safety;

/** The forms whose answers decide something in this stage. */
final class SafetyForms {

    static final String MAP_THREAT = "safety-work.map-threat";
    static final String SET_LEVEL = "safety-work.set-level";
    static final String CONFIRM_LOWERING = "safety-work.confirm-lowering";
    static final String AGREE_SAFETY_PLAN = "safety-work.agree-safety-plan";
    static final String CARRY_OUT_MEASURES = "safety-work.carry-out-measures";
    static final String CONSIDER_POLICE = "safety-work.consider-police";
    static final String CONTACT_POLICE = "police-contact.contact-police";
    static final String REGISTER_ANSWER = "police-contact.register-answer";
    static final String RENEW_ORDER = "restraining-order.renew";
    static final String ORDER_LIFTED = "restraining-order.look-at-safety";
    static final String ACCOUNT_FOR_ALL = "acute-danger.account-for-all";
    static final String REPORT_DEATH = "death.report";
    static final String CONFIRM_DEATH = "death.confirm";
    /** Kept by other stages; read here as what was known before. */
    static final String MAP_SITUATION = "first-contact.map-situation";

    static final String REGISTER_CLIENT = "first-contact.register-client";
    static final String DIGITAL_SAFETY = "arrival.digital-safety";
    static final String MAP_WORK = "needs-mapping.work-legal-and-agencies";

    private SafetyForms() {}
}
