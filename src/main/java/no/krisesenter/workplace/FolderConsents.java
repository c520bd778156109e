package no.krisesenter.workplace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.krisesenter.consent.Consent;
import no.krisesenter.consent.ConsentWords;
import no.krisesenter.consent.Consents;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Folder.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody has consented to, and what has been withdrawn: each consent to share something, and every question whose key speaks of consent, in whatever form it is asked. */
@Component
class FolderConsents {

    private static final String SPEAKS_OF_CONSENT = "consent";

    private final Leaves leaves;
    private final Consents agreed;
    private final ConsentWords words;

    FolderConsents(Leaves leaves, Consents agreed, ConsentWords words) {
        this.leaves = leaves;
        this.agreed = agreed;
        this.words = words;
    }

    /** @param all everything that has been written, the newest first */
    List<FolderView.Consent> in(CaseReference reference, List<Written> all, RegisterNames.OnPage names) {
        Map<String, List<Given>> byQuestion = new LinkedHashMap<>();
        for (Written written : all) {
            Map<String, @Nullable Object> asked =
                    new LinkedHashMap<>(written.entry().answers());
            asked.keySet().removeIf(key -> !key.toLowerCase(Locale.ROOT).contains(SPEAKS_OF_CONSENT));
            for (Answered.Line line : new Answered(leaves.words(written), names).lines(asked)) {
                String about = written.child() == null ? "" : names.child(written.child());
                byQuestion
                        .computeIfAbsent(about + "/" + line.label(), none -> new ArrayList<>())
                        .add(new Given(
                                line, about, Norwegian.moment(written.entry().at())));
            }
        }
        return Stream.concat(
                        agreed.of(reference).stream().map(this::toShare),
                        byQuestion.values().stream().map(FolderConsents::standing))
                .toList();
    }

    /** What the client lets us share, with whom, and for how long. */
    private FolderView.Consent toShare(Consent consent) {
        return new FolderView.Consent(
                "Dele opplysninger: " + words.of(consent),
                "",
                consent.withdrawnOn() == null
                        ? "Ja, til " + Norwegian.day(consent.until())
                        : "Trukket " + Norwegian.day(consent.withdrawnOn()),
                Norwegian.day(consent.from()),
                "");
    }

    /** @param answers to one question, the newest first */
    private static FolderView.Consent standing(List<Given> answers) {
        Given newest = answers.get(0);
        int same = 0;
        while (same < answers.size() && answers.get(same).isSameAs(newest)) {
            same++;
        }
        return new FolderView.Consent(
                newest.line().label(),
                newest.about(),
                newest.line().value(),
                answers.get(same - 1).at(),
                answers.stream()
                        .skip(same)
                        .map(given -> given.line().value() + " (" + given.at() + ")")
                        .collect(Collectors.joining(", ")));
    }

    private record Given(Answered.Line line, String about, String at) {

        boolean isSameAs(Given other) {
            return line.value().equals(other.line.value());
        }
    }
}
