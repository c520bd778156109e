package no.krisesenter.planning;

import java.util.Arrays;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.WhyNotNow;
import org.springframework.stereotype.Component;

/** Why a topic cannot be taken up now. */
@Component
class TopicsNotNow implements WhyNotNow {

    static final String SENTENCE =
            "Temaet er i gang allerede, eller klienten har ikke noe forløp hos oss nå. Se oppgavene som er åpne i saken.";

    @Override
    public Optional<String> sentence(String message, CaseReference caseReference) {
        return Arrays.stream(Topic.values()).anyMatch(topic -> topic.message().equals(message))
                ? Optional.of(SENTENCE)
                : Optional.empty();
    }
}
