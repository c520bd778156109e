package no.krisesenter.engine.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.forms.UnusableForm;

/** A form that is one of ours and consists of questions and words: no part that would bring in pages, pictures or files from elsewhere. */
final class FormFileCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PARTS = Set.of(
            "checkbox",
            "checklist",
            "datetime",
            "dynamiclist",
            "expression",
            "group",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "taglist",
            "text",
            "textarea",
            "textfield");

    private FormFileCheck() {}

    static List<Finding> findings(String file, byte[] content, Predicate<String> known) {
        var findings = new ArrayList<Finding>();
        var text = new String(content, StandardCharsets.UTF_8);
        try {
            var form = FormSchema.parse(text);
            if (!known.test(form.id())) {
                findings.add(new Finding(file, form.id(), "is none of the forms that come with the application."));
            }
            parts(file, JSON.readTree(text), findings);
        } catch (UnusableForm unusable) {
            findings.add(new Finding(file, file, "is no form that we can use: " + unusable.getMessage()));
        } catch (JsonProcessingException unreadable) {
            findings.add(new Finding(file, file, "is no JSON."));
        }
        return findings;
    }

    private static void parts(String file, JsonNode parent, List<Finding> findings) {
        for (var part : parent.path("components")) {
            var type = part.path("type").asText();
            if (!PARTS.contains(type)) {
                findings.add(new Finding(
                        file, part.path("id").asText(file), "the part '%s' is not allowed.".formatted(type)));
            }
            parts(file, part, findings);
        }
    }
}
