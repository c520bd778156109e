package no.krisesenter.consent;

import java.util.Map;
import no.krisesenter.process.FormWords;
import org.springframework.stereotype.Component;

/** How a consent is spoken of, in the words of the form in which it was given. */
@Component
public class ConsentWords {

    private final FormWords forms;

    ConsentWords(FormWords forms) {
        this.forms = forms;
    }

    /** Recipient and purpose, e.g. {@code NAV – Hjelp fra dem}. */
    public String of(Consent consent) {
        Map<String, Map<String, String>> options =
                forms.of(Consents.FORM).map(FormWords.Words::options).orElse(Map.of());
        return "%s – %s"
                .formatted(
                        options.getOrDefault("recipient", Map.of()).getOrDefault(consent.recipient(), "Annen"),
                        options.getOrDefault("purpose", Map.of()).getOrDefault(consent.purpose(), "annet"));
    }
}
