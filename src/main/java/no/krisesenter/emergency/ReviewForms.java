package no.krisesenter.emergency;

/** The forms of the review. */
final class ReviewForms {

    static final String REVIEW = "emergency-access-review.review";
    static final String HANDLE_BREACH = "emergency-access-review.handle-breach";

    /** In which somebody follows up that one of them is late. */
    static final String LATE = "late-review.follow-up";

    /** The variable by which a task of the review knows which emergency access it is about. */
    static final String EMERGENCY_ACCESS = "emergencyAccess";

    private ReviewForms() {}
}
