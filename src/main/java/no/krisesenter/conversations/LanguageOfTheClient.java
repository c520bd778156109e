package no.krisesenter.conversations;

import static no.krisesenter.conversations.InterpreterForms.ASSESS;
import static no.krisesenter.conversations.InterpreterForms.REGISTER_CLIENT;
import static no.krisesenter.conversations.InterpreterForms.REGISTER_CONTACT;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The language is known from the registration, and whom to avoid from the time before; what holds for one conversation is asked anew. */
@Component
class LanguageOfTheClient implements FormProposals {

    private static final Set<String> OF_ONE_CONVERSATION =
            Set.of("urgent", "topicSensitive", "forChild", "clientAsked");

    private final Answers answers;

    LanguageOfTheClient(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return ASSESS;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> known = new HashMap<>();
        said(reference, REGISTER_CLIENT, "motherTongue")
                .or(() -> said(reference, REGISTER_CONTACT, "language"))
                .ifPresent(language -> known.put("language", language));
        return known;
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference reference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = new HashMap<>(newest);
        renewed.keySet().removeAll(OF_ONE_CONVERSATION);
        return renewed;
    }

    private Optional<Object> said(CaseReference reference, String form, String key) {
        return answers.newest(reference, form).map(entry -> entry.answers().get(key));
    }
}
