package no.krisesenter.conversations;

import static no.krisesenter.conversations.InterpreterForms.ASSESS;
import static no.krisesenter.conversations.InterpreterForms.EVALUATE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/** Whom a client does not want as an interpreter: those she has named, and those who were never to come again. */
@Component
class UnwantedInterpreters {

    private final Answers answers;

    UnwantedInterpreters(Answers answers) {
        this.answers = answers;
    }

    boolean include(CaseReference reference, PersonalName booked) {
        return Stream.concat(named(reference), neverAgain(reference))
                .map(PersonalName::of)
                .anyMatch(booked::mayBe);
    }

    /** The list is filled in again each time, so that the newest is the whole. */
    private Stream<?> named(CaseReference reference) {
        return answers.newest(reference, ASSESS).stream()
                .map(entry -> entry.answers().get("avoid"))
                .filter(List.class::isInstance)
                .flatMap(rows -> ((List<?>) rows).stream())
                .filter(Map.class::isInstance)
                .map(row -> ((Map<?, ?>) row).get("name"));
    }

    private Stream<?> neverAgain(CaseReference reference) {
        return answers.all(reference, EVALUATE).stream()
                .filter(entry -> "no".equals(entry.answers().get("useAgain")))
                .map(entry -> entry.answers().get("interpreterName"));
    }
}
