package no.krisesenter.reestablishment;

/** The forms whose answers decide something in this stage. */
final class ReestablishmentForms {

    static final String PLAN_DEPARTURE = "departure.plan-departure";
    static final String UPDATE_SAFETY_PLAN = "departure.update-safety-plan";
    static final String PLAN_AFTERWARDS = "departure.plan-afterwards";
    static final String COMPLETE_DEPARTURE = "departure.complete-departure";
    static final String TALK_ABOUT_RETURN = "return-to-perpetrator.talk-about-return";
    static final String ASSESS_CHILDREN = "return-to-perpetrator.assess-children";
    static final String AGREE_SAFE_RETURN = "return-to-perpetrator.agree-safe-return";
    static final String ASK_AGAIN = "re-establishment.ask-again";
    static final String CONTACT_CLIENT = "re-establishment.contact-client";
    static final String RENEW_SAFETY = "re-establishment.renew-safety";
    static final String CONSIDER_ENDING = "re-establishment.consider-ending";
    static final String LEADER_EXTEND = "re-establishment.leader-extend";
    /** Kept by the safety work; read here as what was known before. */
    static final String AGREE_SAFETY_PLAN = "safety-work.agree-safety-plan";

    private ReestablishmentForms() {}
}
