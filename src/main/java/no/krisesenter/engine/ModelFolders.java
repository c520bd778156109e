package no.krisesenter.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** In which stage of the journey a process is drawn: the folder of its model, such as {@code 4-safety}. The engine keeps the name of the file only. */
@Component
final class ModelFolders {

    private static final Pattern MODEL = Pattern.compile("/([^/]+)/([^/]+)\\.bpmn$");

    private final Map<String, String> byProcess;

    ModelFolders() {
        try {
            byProcess = Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn"))
                    .map(ModelFolders::address)
                    .map(MODEL::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .collect(Collectors.toMap(model -> model.group(2), model -> model.group(1), (one, same) -> one));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The models cannot be read from the class path.", unreadable);
        }
    }

    private static String address(Resource model) {
        try {
            return model.getURL().getPath();
        } catch (IOException unreadable) {
            throw new IllegalStateException("A model on the class path has no address.", unreadable);
        }
    }

    /** Empty for a model that did not come with the application. */
    Optional<String> of(String process) {
        return Optional.ofNullable(byProcess.get(process));
    }

    /** The number with which the name of a folder begins: its place in the journey. */
    static int place(String folder) {
        String number = folder.replaceFirst("-.*", "");
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }
}
