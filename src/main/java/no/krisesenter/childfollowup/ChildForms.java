package no.krisesenter.childfollowup;

/** The forms whose answers decide something in this stage. */
final class ChildForms {

    static final String REPORT_CONCERN = "child-concern.report";
    static final String SEND_REPORT = "child-concern.send-report";
    static final String TAKE_UP_COOPERATION = "child-welfare-cooperation.take-up";
    static final String AGREE_COOPERATION = "child-welfare-cooperation.agree";
    static final String TAKE_UP_SCHOOL = "child-school.take-up";
    static final String CLARIFY_SCHOOL = "child-school.clarify";
    static final String CONTACT_SCHOOL = "child-school.contact";
    static final String HOLD_CONVERSATION = "child-conversations.hold-conversation";
    static final String MAP_CHILD = "child-planning.map-child";
    static final String ASSESS_CONCERN = "child-concern.assess";
    static final String CHILD_SAFETY_PLAN = "child-safety.child-safety-plan";
    static final String CHILD_PLAN = "child-planning.child-plan";
    static final String MAP_CHILD_THREAT = "child-safety.map-child-threat";
    static final String UPDATE_CHILD_SAFETY = "child-departure.update-child-safety";

    private ChildForms() {}
}
