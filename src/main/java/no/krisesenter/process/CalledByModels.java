package no.krisesenter.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** A bean that models may call in expressions. Nothing else of the application is within their reach. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface CalledByModels {

    /** The name by which models call it, e.g. {@code arrivalTasks}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
