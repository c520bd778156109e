package no.krisesenter.planning;

import java.util.Arrays;
import java.util.Optional;

/** A topic of the plan that has a process of its own. The model {@code topics} waits for the message of each. */
enum Topic {
    FINANCES("finances", "topics.finances-taken-up", "finances.work-on"),
    HOUSING("housing", "topics.housing-taken-up", "housing.find-track"),
    RESIDENCE("residence", "topics.residence-taken-up", "residence-permit.clarify"),
    FAMILY_LAW("family-law", "topics.family-law-taken-up", "family-law.clarify"),
    PARENTING("parenting", "topics.parenting-taken-up", "parent-support.talk");

    private final String theme;
    private final String message;
    private final String firstForm;

    Topic(String theme, String message, String firstForm) {
        this.theme = theme;
        this.message = message;
        this.firstForm = firstForm;
    }

    /** What the plan calls it. */
    static Optional<Topic> of(String theme) {
        return Arrays.stream(values())
                .filter(topic -> topic.theme.equals(theme))
                .findFirst();
    }

    String message() {
        return message;
    }

    /** The form with which work on it begins. */
    String firstForm() {
        return firstForm;
    }
}
