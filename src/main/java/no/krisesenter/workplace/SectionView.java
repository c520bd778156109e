package no.krisesenter.workplace;

import java.util.List;

/** An opened part of the record, newest first. */
record SectionView(String reference, String alias, String title, String about, List<Revision> revisions) {

    /** One time that somebody wrote. */
    record Revision(int number, String written, String author, List<Answered.Line> lines) {}
}
