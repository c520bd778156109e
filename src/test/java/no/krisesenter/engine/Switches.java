package no.krisesenter.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.Grant;
import no.krisesenter.access.OpenStart;
import no.krisesenter.access.TemporaryAccess;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.AfterExclusion;
import no.krisesenter.process.Barrier;
import no.krisesenter.process.CaseBarriers;
import no.krisesenter.process.FolderDoor;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.OfferedWork;
import no.krisesenter.process.Reauthentication;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Puts a switch before each guard that is no filter, as {@link no.krisesenter.testing.Guards} does for those that are. Only tests have it. */
@TestConfiguration(proxyBeanMethods = false)
public class Switches {

    /** What guards, and what happens when it does not. The first that fits counts. */
    private static final List<Guard> GUARDS = List.of(
            guard(ExpressionGuard.class, nothing()),
            guard(CommandGuard.class, nothing()),
            guard(VariableCheck.class, nothing()),
            guard(Deployer.class, nothing()),
            guard(TaskGuard.class, nothing()),
            guard(TaskBarriers.class, nothing()),
            guard(AccessLog.class, nothing()),
            guard(FormRule.class, nothing()),
            guard(named("no.krisesenter.access.RefusalsAreNoted"), askTheRuleItself()),
            guard(CaseAccess.class, (bean, method, arguments) -> optionalIf(method, "find", systemGrant())),
            guard(TemporaryAccess.class, (bean, method, arguments) -> Optional.of(brokenGlass())),
            guard(OpenStart.class, (bean, method, arguments) -> true),
            guard(FolderDoor.class, (bean, method, arguments) -> true),
            guard(
                    OfferedWork.class,
                    (bean, method, arguments) -> method.getName().equals("isFor") ? true : Set.of()),
            guard(
                    CaseBarriers.class,
                    (bean, method, arguments) -> method.getReturnType() == Barrier.class
                            ? new Barrier(false, Set.of(), Set.of())
                            : method.invoke(bean, arguments)),
            guard(
                    Reauthentication.class,
                    (bean, method, arguments) -> method.getName().equals("require") ? null : Optional.empty()),
            guard(named("no.krisesenter.identity.Buckets"), noWaiting()),
            guard(
                    AfterExclusion.class,
                    (bean, method, arguments) ->
                            method.getName().equals("excluded") ? null : method.invoke(bean, arguments)),
            guard(
                    RequestRejectedHandler.class,
                    (bean, method, arguments) -> method.invoke(new HttpStatusRequestRejectedHandler(), arguments)),
            guard(
                    type -> AnnotatedElementUtils.hasAnnotation(type, ControllerAdvice.class),
                    (bean, method, arguments) -> {
                        throw new IllegalStateException("switched off");
                    }));

    private static final Set<String> NO_GUARDING = Set.of("equals", "hashCode", "toString", "getOrder", "form");

    private static Guard guard(Class<?> type, WhenOff off) {
        return guard(type::isAssignableFrom, off);
    }

    private static Guard guard(Predicate<Class<?>> type, WhenOff off) {
        return new Guard(type, off);
    }

    private static Predicate<Class<?>> named(String name) {
        return type -> type.getName().equals(name);
    }

    private static WhenOff nothing() {
        return (bean, method, arguments) -> null;
    }

    private static Object optionalIf(Method method, String name, Grant grant) {
        return method.getName().equals(name) ? Optional.of(grant) : grant;
    }

    private static Grant systemGrant() {
        return new Grant(Grant.Kind.SYSTEM, null);
    }

    private static Grant brokenGlass() {
        return new Grant(Grant.Kind.BREAK_GLASS, new UUID(0, 1));
    }

    private static WhenOff askTheRuleItself() {
        return (bean, method, arguments) -> CaseAccess.class
                .getMethod(method.getName(), method.getParameterTypes())
                .invoke(ReflectionTestUtils.getField(bean, "rule"), arguments);
    }

    /** Each try is the first one; what it answers is asked for its delay, and told of success. */
    private static WhenOff noWaiting() {
        return (bean, method, arguments) -> new ProxyFactory(method.getReturnType(), (MethodInterceptor)
                        call -> call.getMethod().getReturnType() == Duration.class ? Duration.ZERO : null)
                .getProxy(bean.getClass().getClassLoader());
    }

    @Bean
    static Board board() {
        return new Board();
    }

    /** One switch for each guard, by the name of its class, or of its bean where a class makes several; all are on. */
    public static final class Board implements BeanPostProcessor, Ordered {

        private final Map<String, Object> guards = new ConcurrentHashMap<>();
        private final Set<String> off = ConcurrentHashMap.newKeySet();

        /** Names of all that can be switched off here. */
        Set<String> names() {
            return guards.keySet();
        }

        boolean knows(String guard) {
            return guards.containsKey(guard);
        }

        /** Does this while one guard is off. */
        public void without(String guard, Work work) throws Exception {
            if (!guards.containsKey(guard)) {
                throw new IllegalArgumentException("There is no guard " + guard + " but " + guards.keySet());
            }
            off.add(guard);
            try {
                work.run();
            } finally {
                off.remove(guard);
            }
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            var type = ClassUtils.getUserClass(AopUtils.getTargetClass(bean));
            var guard = GUARDS.stream().filter(each -> each.type().test(type)).findFirst();
            if (!type.getName().startsWith("no.krisesenter") || guard.isEmpty()) {
                return bean;
            }
            var word = bean instanceof FormRule || type.isHidden() ? name : type.getSimpleName();
            guards.put(word, bean);
            var proxy = new ProxyFactory();
            proxy.setTarget(bean);
            proxy.addInterface(Ordered.class);
            if (Modifier.isFinal(type.getModifiers()) || type.isHidden()) {
                ClassUtils.getAllInterfacesForClassAsSet(type).forEach(proxy::addInterface);
            } else {
                proxy.setProxyTargetClass(true);
            }
            proxy.addAdvice((MethodInterceptor) call -> {
                var method = call.getMethod();
                if (method.getName().equals("getOrder") && !(bean instanceof Ordered)) {
                    return OrderUtils.getOrder(type, Ordered.LOWEST_PRECEDENCE);
                }
                if (off.contains(word) && !NO_GUARDING.contains(method.getName())) {
                    method.setAccessible(true);
                    return instead(guard.get(), bean, call);
                }
                return call.proceed();
            });
            return proxy.getProxy(type.getClassLoader());
        }

        private static Object instead(Guard guard, Object bean, MethodInvocation call) throws Exception {
            try {
                return guard.off().instead(bean, call.getMethod(), call.getArguments());
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException() instanceof Exception failure ? failure : thrown;
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    private record Guard(Predicate<Class<?>> type, WhenOff off) {}

    /** In the place of a guard that is off. */
    private interface WhenOff {

        Object instead(Object bean, Method method, Object[] arguments) throws Exception;
    }

    /** Something that may fail. */
    public interface Work {

        void run() throws Exception;
    }
}
