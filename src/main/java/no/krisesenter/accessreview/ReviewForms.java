package no.krisesenter.accessreview;

/** Ids of the forms of a review, their fields that code knows, and the message that begins the reviews of a centre. */
final class ReviewForms {

    static final String BEGUN = "access-review.centre-begun";
    static final String LOOKS = "access-review.review-looks";
    static final String MANAGERS = "access-review.review-manager";

    static final String LATE = "late-review.follow-up";
    static final String ROWS = "looks";
    static final String OUTCOME = "outcome";
    static final String BREACH = "breach";

    private ReviewForms() {}
}
