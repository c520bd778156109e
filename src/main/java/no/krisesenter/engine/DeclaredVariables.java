package no.krisesenter.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import no.krisesenter.forms.FormLibrary;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The names of process variables that models and forms declare; the variable guard lets no other name into the engine. */
@Component
final class DeclaredVariables {

    private static final Pattern IN_MODELS = Pattern.compile(
            "(?:camunda:initiator=|camunda:resultVariable=|camunda:elementVariable=|<camunda:in [^>]*?target=|<camunda:out [^>]*?target=|<camunda:outputParameter name=)\"([A-Za-z0-9]+)\"");
    private static final Set<String> OF_THE_ENGINE =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
    private static final Set<String> OF_THE_BRIDGE =
            Set.of("caseReference", "childReference", "lateTask", "lateTaskId", "deadlineKey", "missedMessage");

    private final Set<String> names = new HashSet<>();

    DeclaredVariables(FormLibrary forms) throws IOException {
        names.addAll(OF_THE_ENGINE);
        names.addAll(OF_THE_BRIDGE);
        forms.all().forEach(form -> names.addAll(form.variables().values()));
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn")) {
            var matcher = IN_MODELS.matcher(model.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
    }

    boolean contains(String name) {
        return names.contains(name);
    }
}
