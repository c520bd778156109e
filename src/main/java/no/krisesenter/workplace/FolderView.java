package no.krisesenter.workplace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client folder as one page shows it.
 *
 * @param stages what is under way, as the models name it
 * @param safetyPlans the safety plan as it stands; empty when there is none yet
 * @param plans the plan as it stands, with goals and milestones; empty when there is none yet
 * @param notes conversations and notes about the case and the children, the newest first
 * @param forms everything else that has been filled in, the newest first, without answers
 * @param latest who has read on the newest day
 */
record FolderView(
        String reference,
        Summary summary,
        List<Colleague> team,
        List<String> stages,
        List<Work> work,
        List<Ahead> ahead,
        List<Leaf> safetyPlans,
        List<Leaf> plans,
        List<ChildPart> children,
        List<Leaf> notes,
        List<Leaf> forms,
        List<Consent> consents,
        List<ReadersReading.Day> latest) {

    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "FolderView";
    }

    /**
     * What somebody has to know first, also at three in the night.
     *
     * @param level code of the threat level, for its colour
     * @param addressBlock how the address is protected; empty when it is not
     */
    record Summary(
            String alias,
            String level,
            String threat,
            String addressBlock,
            String stay,
            String room,
            String contactPerson,
            String notLetIn,
            String safeContact,
            String allergies,
            String interpreter) {

        /** Says nothing of what it holds, so that it can be logged by mistake. */
        @Override
        public String toString() {
            return "Summary";
        }
    }

    /** Somebody in the team. */
    record Colleague(String name, String part) {}

    /**
     * Something that is to be done.
     *
     * @param task its id in the task list where the reader can do it; null where it is for others
     */
    record Work(@Nullable String task, String name, String stage, String due, boolean late, String assignee) {}

    /** Something that comes by itself. */
    record Ahead(String name, String stage, String at) {}

    /**
     * A child of the case.
     *
     * @param plans what has been agreed for the child, the newest of each form, opened
     * @param forms everything else that has been filled in about the child, without answers
     */
    record ChildPart(
            String nickname,
            String born,
            String stay,
            String level,
            String threat,
            String contact,
            List<Leaf> plans,
            List<Leaf> forms) {

        /** Says nothing of what it holds, so that it can be logged by mistake. */
        @Override
        public String toString() {
            return "ChildPart";
        }
    }

    /**
     * An answer to a question of consent.
     *
     * @param earlier what was answered before, the newest first; empty when the answer has not changed
     */
    record Consent(String question, String about, String answer, String since, String earlier) {}
}
