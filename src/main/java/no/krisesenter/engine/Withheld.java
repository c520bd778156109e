package no.krisesenter.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.forms.Withholding;
import no.krisesenter.process.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Questions of one form that are neither shown nor accepted now.
 *
 * @param paths their key paths
 * @param line what the form says of it
 * @param refusal what is said to somebody who answers one nevertheless, after its label
 */
record Withheld(Set<String> paths, String line, String refusal) {

    /** Under this name a form gets to know what to leave out, and what to say of it. */
    static final String NAME = "withheldPlaces";

    static final Withheld NOTHING = new Withheld(Set.of(), "", "");

    private static final String STRICT =
            "Adressen er strengt fortrolig (kode 6). Derfor spør ikke skjemaet om steder. Skriv ikke ned noe sted andre steder i skjemaet heller.";
    private static final String STRICT_REFUSAL =
            "skal stå tom. Adressen er strengt fortrolig (kode 6), og steder skal ikke skrives ned. Avtal det muntlig.";
    private static final String CONFIDENTIAL =
            "Adressen er fortrolig (kode 7). Steder vises bare for teamet rundt klienten.";
    private static final String CONFIDENTIAL_REFUSAL =
            "kan bare endres av teamet. Adressen er fortrolig (kode 7). Gi beskjed til kontaktpersonen.";

    static Withheld strictly(Set<String> paths) {
        return new Withheld(paths, STRICT, STRICT_REFUSAL);
    }

    static Withheld fromOthers(Set<String> paths) {
        return new Withheld(paths, CONFIDENTIAL, CONFIDENTIAL_REFUSAL);
    }

    FormSchema outOf(FormSchema form) {
        return paths.isEmpty() ? form : form.withholding(paths, refusal);
    }

    Map<String, @Nullable Object> outOf(Map<String, @Nullable Object> answers) {
        return paths.isEmpty() ? answers : Withholding.without(paths, answers);
    }

    /** @throws Refused when one of the questions has been answered */
    void requireNoneIn(FormSchema form, Map<String, @Nullable Object> answers) {
        paths.stream()
                .filter(path -> Withholding.answers(Set.of(path), answers))
                .findFirst()
                .ifPresent(path -> {
                    throw new Refused(
                            "place-withheld", "«%s» %s".formatted(form.labels().getOrDefault(path, "Feltet"), refusal));
                });
    }

    Map<String, Object> told() {
        return Map.of("paths", List.copyOf(paths), "line", line);
    }
}
