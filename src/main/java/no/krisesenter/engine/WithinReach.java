package no.krisesenter.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import no.krisesenter.process.CalledByModels;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * What an expression may do with an object: call what a bean for models itself offers, take the result of a table, ask for the case, and
 * count the days of our own lists. No classes, no static methods, no other property: from any of them the way leads to all of Java.
 */
final class WithinReach extends BeanELResolver {

    private static final Set<String> OF_TIMES = Set.of("plusDays", "withTimeAtStartOfDay", "toDate");

    WithinReach() {
        super(true);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null) {
            return null;
        }
        if (base instanceof BaseDelegateExecution && "processBusinessKey".equals(property)
                || base instanceof DmnDecisionResult && "singleResult".equals(property)) {
            return super.getValue(context, base, property);
        }
        throw new PropertyNotFoundException("No property is within the reach of an expression there.");
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (base == null) {
            return null;
        }
        if (!isOffered(base, String.valueOf(method))) {
            throw new MethodNotFoundException("No such method is within the reach of an expression there.");
        }
        return super.invoke(context, base, method, types, arguments);
    }

    private static boolean isOffered(Object base, String method) {
        return base instanceof DmnDecisionResult && method.equals("getSingleResult")
                || base instanceof DateTime && OF_TIMES.contains(method)
                || isOfferedBy(AopUtils.getTargetClass(base), method);
    }

    /** Only what the bean itself declares: nothing that every object has. */
    static boolean isOfferedBy(@Nullable Class<?> bean, String method) {
        return bean != null
                && AnnotatedElementUtils.hasAnnotation(bean, CalledByModels.class)
                && Arrays.stream(bean.getDeclaredMethods())
                        .filter(WithinReach::isPublic)
                        .anyMatch(offered -> offered.getName().equals(method));
    }

    static boolean isPublic(Method method) {
        return java.lang.reflect.Modifier.isPublic(method.getModifiers())
                && !java.lang.reflect.Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }
}
