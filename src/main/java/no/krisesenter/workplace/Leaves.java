package no.krisesenter.workplace;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.FormWords;
import no.krisesenter.process.FormWords.Words;
import no.krisesenter.record.Entry;
import no.krisesenter.record.Folder.Written;
import org.springframework.stereotype.Component;

/** Puts what has been written into the words of the form in which it was written. */
@Component
class Leaves {

    private final FormWords words;

    Leaves(FormWords words) {
        this.words = words;
    }

    Leaf of(CaseReference reference, Written written, RegisterNames.OnPage names) {
        Words spoken = words(written);
        Entry entry = written.entry();
        String address = "/workplace/cases/%s/sections/%s".formatted(reference, written.section());
        return new Leaf(
                written.child() == null ? address : address + "/" + written.child(),
                spoken.title(),
                spoken.stage(),
                written.child() == null ? "" : names.child(written.child()),
                entry.revision(),
                Norwegian.moment(entry.at()),
                names.staff(entry.author()),
                new Answered(spoken, names).lines(entry.answers()));
    }

    Words words(Written written) {
        return words.of(written.section(), written.modelVersion())
                .orElseGet(() -> new Words("Eldre skjema", "", Map.of(), Map.of(), Map.of()));
    }
}
