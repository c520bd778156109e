package no.krisesenter.engine;

import jakarta.servlet.Filter;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.casefile.AfterExclusion;
import no.krisesenter.casefile.AfterRestriction;
import no.krisesenter.crypto.Binding;
import no.krisesenter.process.FormRule;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Everything of ours in the running application that stands between a request and what it asks for. */
final class GuardInventory {

    private static final String OURS = "no.krisesenter.";

    /** Whoever writes a rule about people in one of these has written a guard. */
    private static final List<String> ABOUT_ACCESS =
            List.of("access.", "accessreview.", "audit.", "careteam.", "emergency.", "identity.");

    private final ApplicationContext application;

    GuardInventory(ApplicationContext application) {
        this.application = application;
    }

    /** Filters and chains by their beans, everything else by its class, or its bean where one class makes several. */
    Set<String> guards(Switches.Board switches, ProcessEngineConfigurationImpl engine) {
        var found = new TreeSet<>(ofTheWeb());
        found.addAll(switches.names().stream().filter(this::isNoRuleOfAStage).toList());
        found.addAll(portsOfAccess());
        found.addAll(partsOf(engine));
        return found;
    }

    private Set<String> ofTheWeb() {
        var found = new TreeSet<>(
                application.getBeansOfType(SecurityFilterChain.class).keySet());
        application.getBeansOfType(Filter.class).forEach((name, filter) -> {
            if (isOurs(AopUtils.getTargetClass(filter))) {
                found.add(name);
            }
        });
        application.getBeansOfType(SecurityContextRepository.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(GuardInventory::isOurs)
                .forEach(type -> found.add(type.getSimpleName()));
        application.getBeansWithAnnotation(ControllerAdvice.class).forEach((name, advice) -> {
            if (isOurs(AopUtils.getTargetClass(advice))) {
                found.add(
                        ClassUtils.getUserClass(AopUtils.getTargetClass(advice)).getSimpleName());
            }
        });
        return found;
    }

    /** A rule between the answers of a form of a stage keeps nobody out. */
    private boolean isNoRuleOfAStage(String name) {
        return !application.containsBean(name)
                || !(application.getBean(name) instanceof FormRule)
                || ABOUT_ACCESS.stream().anyMatch(origin(name)::startsWith);
    }

    private String origin(String bean) {
        var type = AopUtils.getTargetClass(application.getBean(bean)).getName();
        return type.substring(OURS.length());
    }

    /** Whatever answers who may see or know what: what the modules about access offer as an interface, and what binds a ciphertext. */
    private Set<String> portsOfAccess() {
        var found = new TreeSet<String>();
        for (var name : application.getBeanDefinitionNames()) {
            if (!application.isSingleton(name)) {
                continue;
            }
            var type = ClassUtils.getUserClass(AopUtils.getTargetClass(application.getBean(name)));
            if (isOurs(type)
                    && ClassUtils.getAllInterfacesForClassAsSet(type).stream()
                            .anyMatch(GuardInventory::isAboutAccess)) {
                found.add(type.getSimpleName());
            }
        }
        return found;
    }

    private static boolean isAboutAccess(Class<?> face) {
        return face.getPackage() == CaseAccess.class.getPackage()
                || List.of(AfterExclusion.class, AfterRestriction.class, Binding.class)
                        .contains(face);
    }

    /** What of ours the engine has been given in place of its own parts. */
    private static Set<String> partsOf(ProcessEngineConfigurationImpl engine) {
        var found = new TreeSet<String>();
        found.add(engine.getIdentityProviderSessionFactory()
                .openSession()
                .getClass()
                .getSimpleName());
        ReflectionUtils.doWithFields(engine.getClass(), field -> {
            if (!Modifier.isStatic(field.getModifiers())) {
                ReflectionUtils.makeAccessible(field);
                all(field.get(engine))
                        .map(part -> ClassUtils.getUserClass(AopUtils.getTargetClass(part)))
                        .filter(GuardInventory::isOurs)
                        .filter(type -> !type.isAnonymousClass() && !type.isHidden())
                        .forEach(type -> found.add(type.getSimpleName()));
            }
        });
        return found;
    }

    private static Stream<?> all(Object value) {
        if (value instanceof CommandExecutor first) {
            return Stream.iterate(
                    (Object) first,
                    part -> part instanceof CommandInterceptor,
                    part -> ((CommandInterceptor) part).getNext());
        }
        if (value instanceof Collection<?> many) {
            return many.stream().filter(java.util.Objects::nonNull);
        }
        if (value instanceof Map<?, ?> many && !(value instanceof ModelBeans)) {
            return many.values().stream().filter(java.util.Objects::nonNull);
        }
        return value instanceof Object[] many ? Arrays.stream(many) : Stream.ofNullable(value);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS) && !type.getPackageName().equals("no.krisesenter.testing");
    }
}
