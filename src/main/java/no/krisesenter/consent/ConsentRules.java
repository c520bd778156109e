package no.krisesenter.consent;

import java.time.LocalDate;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A consent has a beginning and an end that is still to come, at most a year ahead: it is asked for again, never for ever. */
@Configuration(proxyBeanMethods = false)
class ConsentRules {

    private static final String UNTIL = "validUntil";

    @Bean
    FormRule consentEnds(Consents consents) {
        return new Ends(Consents.FORM, consents);
    }

    @Bean
    FormRule prolongedConsentEnds(Consents consents) {
        return new Ends("sharing-consent.review", consents);
    }

    private record Ends(String form, Consents consents) implements FormRule {

        @Override
        public void check(Submission submission) {
            LocalDate until = day(submission.answers().get(UNTIL));
            LocalDate from = day(submission.answers().get("validFrom"));
            if (until == null) {
                return;
            }
            LocalDate today = consents.today();
            if (until.isBefore(today) || from != null && until.isBefore(from)) {
                throw new Refused(
                        "consent-ended", "Samtykket må vare minst til i dag og lenger enn det begynner. Rett datoene.");
            }
            if (until.isAfter(today.plusYears(1))) {
                throw new Refused(
                        "consent-too-long",
                        "Et samtykke kan vare i høyst ett år. Velg en dag før det, og spør igjen da.");
            }
        }

        private static @Nullable LocalDate day(@Nullable Object answer) {
            return answer == null ? null : LocalDate.parse(answer.toString().substring(0, 10));
        }
    }
}
