package no.krisesenter.engine.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the running application has: its own, those of the servlets, and those of the API of the web applications. */
final class Inventory {

    private static final int DEEPEST = 4;

    private Inventory() {}

    static Set<String> of(WebApplicationContext application) {
        var all = new TreeSet<String>();
        all.addAll(ours(application));
        all.addAll(servlets(application));
        all.addAll(stockApi());
        all.addAll(files());
        return all;
    }

    private static List<String> ours(WebApplicationContext application) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(Inventory::filledIn)
                .toList();
    }

    private static List<String> servlets(WebApplicationContext application) {
        var context = application.getServletContext();
        return Stream.concat(
                        context.getServletRegistrations().values().stream()
                                .flatMap(servlet -> servlet.getMappings().stream()),
                        context.getFilterRegistrations().values().stream()
                                .flatMap(filter -> filter.getUrlPatternMappings().stream()))
                .map(pattern -> pattern.startsWith("/") ? pattern.replace("*", "x") : "/" + pattern.replace("*", "x"))
                .toList();
    }

    /** The classes that the servlets of the web applications serve, with what lies below them. */
    static Set<String> stockApi() {
        var all = new LinkedHashSet<String>();
        applications().forEach((root, classes) -> classes.forEach(type -> walk(root, type, all, 0)));
        return all;
    }

    private static java.util.Map<String, Set<Class<?>>> applications() {
        return java.util.Map.of(
                "/camunda/api/engine",
                new org.camunda.bpm.webapp.impl.engine.EngineRestApplication().getClasses(),
                "/camunda/api/cockpit",
                new org.camunda.bpm.cockpit.impl.web.CockpitApplication().getClasses(),
                "/camunda/api/admin",
                new org.camunda.bpm.admin.impl.web.AdminApplication().getClasses(),
                "/camunda/api/tasklist",
                new org.camunda.bpm.tasklist.impl.web.TasklistApplication().getClasses(),
                "/camunda/api/welcome",
                new org.camunda.bpm.welcome.impl.web.WelcomeApplication().getClasses());
    }

    private static void walk(String at, Class<?> type, Set<String> found, int depth) {
        var root = AnnotationUtils.findAnnotation(type, Path.class);
        var here = depth == 0 && root != null ? join(at, root.value()) : at;
        for (var method : type.getMethods()) {
            var path = annotation(method, Path.class);
            var address = path == null ? here : join(here, path.value());
            if (isAnswer(method)) {
                found.add(filledIn(address));
            } else if (path != null
                    && depth < DEEPEST
                    && !method.getReturnType().equals(Object.class)) {
                walk(address, method.getReturnType(), found, depth + 1);
            }
        }
    }

    private static boolean isAnswer(Method method) {
        return declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(Annotation::annotationType)
                .anyMatch(each -> each.isAnnotationPresent(HttpMethod.class));
    }

    private static <A extends Annotation> A annotation(Method method, Class<A> type) {
        return declarations(method)
                .map(each -> each.getAnnotation(type))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    /** The method itself and what it implements: the engine's API has its annotations there. */
    private static Stream<Method> declarations(Method method) {
        var all = new ArrayList<Method>(List.of(method));
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            for (var each : type.getInterfaces()) {
                try {
                    all.add(each.getMethod(method.getName(), method.getParameterTypes()));
                } catch (NoSuchMethodException other) {
                    // not from there
                }
            }
        }
        return all.stream();
    }

    private static List<String> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:META-INF/resources/webjars/camunda/**/*.*"))
                    .map(file -> {
                        try {
                            return file.getURL().getPath().replaceFirst(".*META-INF/resources/webjars", "");
                        } catch (IOException unreadable) {
                            throw new AssertionError(unreadable);
                        }
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String join(String one, String other) {
        return (one + "/" + other).replaceAll("/+", "/");
    }

    /** With something in the place of every variable. */
    private static String filledIn(String pattern) {
        return pattern.replaceAll("\\{(name|engineName|processEngineName)[^}]*}", "default")
                .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "x")
                .replace("/**", "/x");
    }
}
