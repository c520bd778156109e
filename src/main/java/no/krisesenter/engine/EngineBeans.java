package no.krisesenter.engine;

import java.time.Clock;
import java.time.ZoneId;
import no.krisesenter.forms.Feel;
import no.krisesenter.forms.FormCheck;
import no.krisesenter.forms.FormLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that the engine gives to the rest of the application. */
@Configuration(proxyBeanMethods = false)
class EngineBeans {

    @Bean
    Clock clock() {
        return new EngineClock(ZoneId.systemDefault());
    }

    @Bean
    FormLibrary formLibrary() {
        return FormLibrary.onClasspath();
    }

    @Bean
    FormCheck formCheck(Feel feel, Clock clock) {
        return new FormCheck(feel, clock);
    }
}
