package no.krisesenter.shift;

import java.util.Set;

/** Which work a report tells of, and to whom: by process, whose id is also the beginning of the ids of its forms. */
final class ShiftWork {

    /** Work of leaders and of teams among themselves, and the reports: no business of a whole shift. */
    private static final Set<String> NOT_OF_THE_SHIFT = Set.of(
            "late-task",
            "access-review",
            "emergency-access-review",
            "late-review",
            "change-address-block",
            "change-team",
            "conflict-of-interest",
            "lift-conflict",
            "strict-address",
            "withdraw-staff",
            "stay-review",
            "shift-handover");

    private static final String TURNED_AWAY = "first-contact.review-turned-away";

    /** What staff on duty do for people who do not live in the house. */
    private static final Set<String> OF_DUTY = Set.of("first-contact", "safe-call-back");

    private ShiftWork() {}

    static boolean isOne(String process) {
        return !NOT_OF_THE_SHIFT.contains(process);
    }

    static boolean isOneOf(String form) {
        return isOne(process(form)) && !form.equals(TURNED_AWAY);
    }

    /** Whether staff on duty know of it although nobody lives here. */
    static boolean isOfDuty(String process) {
        return OF_DUTY.contains(process);
    }

    static String process(String form) {
        return form.substring(0, Math.max(0, form.indexOf('.')));
    }
}
