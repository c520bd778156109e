package no.krisesenter.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.krisesenter.forms.FormLibrary;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.forms.Withholding;
import no.krisesenter.process.AnswersOfPlaces;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.PlacesOfCases;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which questions of a form tell of a place, and are therefore neither shown nor accepted in a case whose address is protected. A mark holds
 * for older versions of its form too, since journeys run for months and keys are never renamed.
 */
@Component
class MarkedPlaces implements AnswersOfPlaces {

    private final FormLibrary library;
    private final ObjectProvider<PlacesOfCases> cases;

    MarkedPlaces(FormLibrary library, ObjectProvider<PlacesOfCases> cases) {
        this.library = library;
        this.cases = cases;
    }

    @Override
    public Map<String, @Nullable Object> takenOutOf(String form, Map<String, @Nullable Object> answers) {
        return Withholding.without(newest(form), answers);
    }

    /** What this reader is neither shown nor asked of the case. */
    Withheld withheld(FormSchema form, RecordKind kind, CaseReference reference, StaffId reader) {
        Set<String> marked = new HashSet<>(form.places());
        marked.addAll(newest(form.id()));
        if (marked.isEmpty()) {
            return Withheld.NOTHING;
        }
        return switch (cases.getObject().secrecy(reference, reader)) {
            case OPEN -> Withheld.NOTHING;
            case NEVER -> Withheld.strictly(marked);
            case TEAM_ONLY -> Withheld.fromOthers(kind.startsFromTheNewest() ? marked : factsAmong(marked, form));
        };
    }

    /** A note starts empty: it shows nothing but facts, and what it asks may be answered. */
    private static Set<String> factsAmong(Set<String> marked, FormSchema form) {
        Set<String> facts = new HashSet<>(marked);
        facts.retainAll(form.facts().keySet());
        return facts;
    }

    private Set<String> newest(String form) {
        return library.all().stream()
                .filter(each -> each.id().equals(form))
                .findFirst()
                .map(FormSchema::places)
                .orElse(Set.of());
    }
}
