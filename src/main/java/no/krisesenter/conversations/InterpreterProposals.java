package no.krisesenter.conversations;

import static no.krisesenter.conversations.InterpreterForms.BOOK;
import static no.krisesenter.conversations.InterpreterForms.CALL_NOW;
import static no.krisesenter.conversations.InterpreterForms.EVALUATE;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.FormRule;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known already of the interpreter, and who may be one. */
@Configuration(proxyBeanMethods = false)
class InterpreterProposals {

    /** Anonymous by default. */
    @Bean
    FormProposals bookedWithoutAName() {
        return of(BOOK, reference -> Map.of("anonymousBooking", "yes", "interpretedBy", "professional"));
    }

    @Bean
    FormProposals calledWithoutAName() {
        return of(CALL_NOW, reference -> Map.of("anonymousBooking", "yes"));
    }

    @Bean
    FormProposals whoInterpreted(Answers answers) {
        return of(EVALUATE, reference -> newestBooking(answers, reference));
    }

    @Bean
    FormRule whoIsBooked(UnwantedInterpreters unwanted, Children children, Answers answers) {
        return new WhoInterprets(BOOK, unwanted, children, answers);
    }

    @Bean
    FormRule whoIsCalled(UnwantedInterpreters unwanted, Children children, Answers answers) {
        return new WhoInterprets(CALL_NOW, unwanted, children, answers);
    }

    private static Map<String, @Nullable Object> newestBooking(Answers answers, CaseReference reference) {
        Map<String, @Nullable Object> known = new HashMap<>();
        Stream.of(BOOK, CALL_NOW)
                .flatMap(form -> answers.newest(reference, form).stream())
                .max(Comparator.comparing(Entry::at))
                .map(Entry::answers)
                .ifPresent(booking -> {
                    known.put("interpreterName", booking.get("interpreterName"));
                    known.put("qualification", booking.get("qualification"));
                });
        return known;
    }

    private static FormProposals of(String form, Function<CaseReference, Map<String, @Nullable Object>> proposed) {
        return new FormProposals() {
            @Override
            public String form() {
                return form;
            }

            @Override
            public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
                return proposed.apply(reference);
            }
        };
    }
}
