package no.krisesenter.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.FactKeeper;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;

/** What the compiled application offers to models and forms, found without starting it. */
final class Code {

    private static final String ROOT = "no.krisesenter";
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]*)\"");
    private static final Map<String, List<String>> LITERALS = new ConcurrentHashMap<>();
    private static final Map<String, Class<?>> BEANS = findBeans();
    private static final Set<String> FACTS = findFacts();

    private Code() {}

    /** The beans that models may call, by name. */
    static Map<String, Class<?>> beans() {
        return BEANS;
    }

    static Stream<Method> methods(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    /** Facts that some module takes over from forms. */
    static Set<String> facts() {
        return FACTS;
    }

    /** Ids of the role groups. */
    @SuppressWarnings("unchecked")
    static Collection<String> roles() {
        try {
            var names = type(ROOT + ".engine.Roles").getDeclaredField("NAMES");
            names.setAccessible(true);
            return ((Map<String, String>) names.get(null)).keySet();
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException("The roles have moved.", gone);
        }
    }

    /** All texts in quotation marks in this source. */
    static List<String> literals(String source) {
        return LITERALS.computeIfAbsent(
                source,
                text -> LITERAL.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    private static Map<String, Class<?>> findBeans() {
        var beans = new LinkedHashMap<String, Class<?>>();
        find(new AnnotationTypeFilter(CalledByModels.class))
                .forEach(type ->
                        beans.put(type.getAnnotation(CalledByModels.class).value(), type));
        return beans;
    }

    private static Set<String> findFacts() {
        return find(new AssignableTypeFilter(FactKeeper.class))
                .flatMap(type -> factsOf(type).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A keeper says its facts without looking at anything that it was given. */
    private static Set<String> factsOf(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            var keeper = (FactKeeper) constructor.newInstance(new Object[constructor.getParameterCount()]);
            return keeper.facts();
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException unable) {
            throw new IllegalStateException(type + " does not tell its facts.", unable);
        }
    }

    private static Stream<Class<?>> find(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents(ROOT).stream()
                .<Class<?>>map(found -> type(found.getBeanClassName()))
                .filter(Code::isOfTheApplication);
    }

    private static boolean isOfTheApplication(Class<?> type) {
        return !type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
