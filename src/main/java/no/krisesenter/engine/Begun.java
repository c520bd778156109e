package no.krisesenter.engine;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Something that is begun by a form.
 *
 * @param option the answer that makes it one action of several; null where the process is one action
 */
record Begun(
        ProcessDefinition model,
        FormBridge.StartForm start,
        @Nullable String option) {

    String id() {
        return option == null ? model.getKey() : model.getKey() + "." + option;
    }

    String name() {
        return option == null
                ? model.getName()
                : start.form()
                        .options(String.valueOf(start.questionnaire().action()))
                        .getOrDefault(option, option);
    }

    /** The message that the case must wait for. */
    Optional<String> message() {
        return said(start.questionnaire().awaits(), "\\s+");
    }

    /** The heading that its model names. */
    Optional<String> group() {
        return said(start.questionnaire().group(), ";");
    }

    /** Place among what is done most often, from 1 on; null where it is not. */
    @Nullable
    Integer often() {
        return said(start.questionnaire().often(), ";").map(Integer::valueOf).orElse(null);
    }

    /** What a property says of this action: all of it, or what it says of the option. */
    private Optional<String> said(@Nullable String property, String parting) {
        if (property == null || option == null || !property.contains("=")) {
            return Optional.ofNullable(property);
        }
        return Arrays.stream(property.split(parting))
                .map(String::strip)
                .filter(each -> each.startsWith(option + "="))
                .map(each -> each.substring(option.length() + 1).strip())
                .findFirst();
    }
}
