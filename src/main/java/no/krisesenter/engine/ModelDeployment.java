package no.krisesenter.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each model with its forms, and each table, on its own when the application starts. Whatever is the same as before is left alone,
 * so that a model gets a new version only when it or one of its forms has changed.
 */
@Component
final class ModelDeployment implements SmartInitializingSingleton {

    private static final String SOURCE = "krisesenter";

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;

    ModelDeployment(RepositoryService repository, ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var forms = find("classpath*:forms/**/*.form");
        for (var table : find("classpath*:processes/**/*.dmn")) {
            deploy(slug(table), List.of(table));
        }
        for (var model : find("classpath*:processes/**/*.bpmn")) {
            var unit = new ArrayList<>(List.of(model));
            forms.stream()
                    .filter(form -> name(form).startsWith(slug(model) + "."))
                    .forEach(unit::add);
            deploy(slug(model), unit);
        }
    }

    private void deploy(String name, List<Resource> unit) {
        OwnModels.handle(() -> Unchecked.run(engine, () -> {
            var deployment =
                    repository.createDeployment().name(name).source(SOURCE).enableDuplicateFiltering(false);
            for (var resource : unit) {
                deployment.addInputStream(name(resource), resource.getInputStream());
            }
            return deployment.deploy();
        }));
    }

    private static List<Resource> find(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(ModelDeployment::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The models cannot be read from the class path.", unreadable);
        }
    }

    private static String name(Resource resource) {
        return String.valueOf(resource.getFilename());
    }

    private static String slug(Resource resource) {
        return name(resource).replaceFirst("\\.(bpmn|dmn)$", "");
    }
}
