package no.krisesenter.workplace;

import java.util.List;

/**
 * Something that has been written, as a page shows it.
 *
 * @param address of the page with everything that has been written in this form about the same
 * @param stage what it is a part of, as the model names it
 * @param about the child it is about; empty when it is about the case
 * @param revision 1 for the first
 */
record Leaf(
        String address,
        String title,
        String stage,
        String about,
        int revision,
        String written,
        String author,
        List<Answered.Line> lines) {

    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Leaf";
    }

    /** The same without answers, where only that it was written is told. */
    Leaf closed() {
        return new Leaf(address, title, stage, about, revision, written, author, List.of());
    }
}
