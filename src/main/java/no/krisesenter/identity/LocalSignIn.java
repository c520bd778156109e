package no.krisesenter.identity;

import no.krisesenter.process.Passwords;
import no.krisesenter.process.Reauthentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People sign in with passwords that we keep: the demonstration, the tests, and an installation that has chosen it. */
@Configuration(proxyBeanMethods = false)
class LocalSignIn {

    @Bean
    Reauthentication reauthentication(Passwords passwords, Throttle throttle) {
        return new PasswordAgain(passwords, throttle);
    }
}
