package no.krisesenter.workplace;

import java.util.List;

/** A case as the first page of the client folder shows it. */
record CaseView(
        String reference,
        String alias,
        String threat,
        String addressBlock,
        String stay,
        List<Colleague> team,
        List<Work> work,
        List<Section> sections) {

    /** Somebody in the team. */
    record Colleague(String name, String part) {}

    /** Something that is to be done. */
    record Work(String name, String stage, String due, boolean late, String assignee) {}

    /**
     * A part of the record that can be opened.
     *
     * @param about the child it is about; empty when it is about the case
     */
    record Section(String address, String title, String about, String written, String author) {}
}
