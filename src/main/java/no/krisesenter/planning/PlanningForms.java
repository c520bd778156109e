package no.krisesenter.planning;

/** The forms whose answers decide something in this stage. */
final class PlanningForms {

    static final String FINANCES = "needs-mapping.finances";
    static final String HOUSING = "needs-mapping.housing";
    static final String RESIDENCE_STATUS = "needs-mapping.residence-status";
    static final String FAMILY_AND_NETWORK = "needs-mapping.family-and-network";
    static final String WORK_LEGAL_AND_AGENCIES = "needs-mapping.work-legal-and-agencies";
    static final String SUMMARY = "needs-mapping.summary";
    static final String MAP_HONOUR_VIOLENCE = "honour-related-violence.map-honour-violence";
    static final String MAKE_PLAN = "stay-plan.make-plan";
    static final String REVIEW_PLAN = "stay-plan.review-plan";
    static final String WORK_ON_HOUSING = "housing.follow-up";
    static final String WORK_ON_RESIDENCE = "residence-permit.follow-up";
    static final String WORK_ON_FAMILY_LAW = "family-law.follow-up";
    static final String REPORT_SPECIAL_NEED = "special-accommodation.report";
    static final String DECIDE_ACCOMMODATION = "special-accommodation.decide";
    static final String REVIEW_LENGTH = "stay-review.review-length";
    static final String RAISE_LONG_STAY = "stay-review.raise-long-stay";
    /** Kept by other stages; read here for signs of honour-related violence. */
    static final String MAP_SITUATION = "first-contact.map-situation";

    static final String FIND_ALTERNATIVE = "first-contact.find-alternative";

    static final String MAP_THREAT = "safety-work.map-threat";

    private PlanningForms() {}
}
