package no.krisesenter.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.krisesenter.process.PlaceSecrecy;
import no.krisesenter.process.PlacesOfCases;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.web.SecurityFilterChain;

/** Takes guards of the web and of places away, one or several, while an attack is tried: the test of a guard that is not there must fail. */
@TestComponent
public class Guards implements BeanPostProcessor {

    private static final String OURS = "no.krisesenter";

    private final Set<String> away = ConcurrentHashMap.newKeySet();

    /** Does the work while the guards of these names (of their beans) are away. */
    public void without(Set<String> guards, Runnable work) {
        away.addAll(guards);
        try {
            work.run();
        } finally {
            away.removeAll(guards);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SecurityFilterChain) {
            return proxy(bean, call -> away.contains(name) ? nothing(call) : call.proceed());
        }
        if (bean instanceof Filter && bean.getClass().getPackageName().startsWith(OURS)) {
            return proxy(bean, call -> away.contains(name) ? passOn(call) : call.proceed());
        }
        if (bean instanceof PlacesOfCases) {
            return proxy(
                    bean,
                    call -> away.contains(name) && call.getMethod().getName().equals("secrecy")
                            ? PlaceSecrecy.OPEN
                            : call.proceed());
        }
        return bean;
    }

    private static Object proxy(Object bean, org.aopalliance.intercept.MethodInterceptor how) {
        var proxy = new ProxyFactory(bean);
        proxy.addAdvice(how);
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    /** A chain that is away belongs to no request. */
    private static Object nothing(MethodInvocation call) throws Throwable {
        return call.getMethod().getName().equals("matches") ? Boolean.FALSE : call.proceed();
    }

    /** A filter that is away lets everything through. */
    private static Object passOn(MethodInvocation call) throws Throwable {
        if (!call.getMethod().getName().equals("doFilter")) {
            return call.proceed();
        }
        ((FilterChain) call.getArguments()[2])
                .doFilter((ServletRequest) call.getArguments()[0], (ServletResponse) call.getArguments()[1]);
        return null;
    }
}
