package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.krisesenter.process.SimulatedTime;
import no.krisesenter.process.WaitingWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** In production nobody can move the clock, nor do everybody's work. */
class NoMovedClockTest {

    @Test
    void theDemonstrationHasThemAndProductionHasNot() {
        assertThat(names("demo")).contains("movedClock", "allWork");
        assertThat(names("production")).doesNotContain("movedClock", "allWork");
        assertThat(names()).doesNotContain("movedClock", "allWork");
        try (var production = in("production")) {
            production.refresh();
            for (var kind : new Class<?>[] {SimulatedTime.class, WaitingWork.class}) {
                assertThatThrownBy(() -> production.getBean(kind)).isInstanceOf(NoSuchBeanDefinitionException.class);
            }
        }
    }

    private static String[] names(String... profiles) {
        try (var context = in(profiles)) {
            return context.getBeanDefinitionNames();
        }
    }

    private static AnnotationConfigApplicationContext in(String... profiles) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().setActiveProfiles(profiles);
        context.register(MovedClock.class, AllWork.class);
        return context;
    }
}
