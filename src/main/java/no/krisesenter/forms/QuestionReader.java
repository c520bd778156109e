package no.krisesenter.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads one field of a form. */
final class QuestionReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final Part part;

    private QuestionReader(Part part) {
        this.part = part;
    }

    static Question read(Part part, String type, KeyPath prefix, boolean inRow) {
        QuestionReader reader = new QuestionReader(part);
        Kind kind = reader.kind(type);
        Question question = new Question(
                prefix.plus(part.path("key")),
                part.label("label", "dateLabel", "timeLabel", "key"),
                part.condition("conditional.hide"),
                part.flag("validate.required", false),
                part.flag("disabled", false),
                reader.readonly(),
                JSON.convertValue(part.json().get("defaultValue"), Object.class),
                part.text("properties.variable"),
                part.text("properties.fact"),
                reader.place(),
                null,
                kind);
        reader.checkSplit(question, inRow);
        return question;
    }

    /** What a designer has marked as telling of a place: such an answer stays in the record. */
    private boolean place() {
        String place = part.text("properties.place");
        if (place != null && !place.equals("true")) {
            throw part.unusable("the property place is true or left out");
        }
        if (place != null && part.has("properties.variable")) {
            throw part.unusable("an answer that tells of a place is no engine variable");
        }
        return place != null;
    }

    private @Nullable Condition readonly() {
        if (part.json().path("readonly").isTextual()) {
            return part.condition("readonly");
        }
        return part.flag("readonly", false) ? Condition.ALWAYS : null;
    }

    private Kind kind(String type) {
        switch (type) {
            case "textfield", "textarea":
                return text(type.equals("textarea"));
            case "number":
                return number();
            case "filepicker", "documentPreview":
                throw part.unusable("files are not kept; use a note that says where the document is");
            default:
                part.allowsOnly(Set.of("required"));
        }
        return switch (type) {
            case "datetime" -> moment();
            case "checkbox" -> new TickKind();
            case "radio", "select" -> new ChoiceKind(false, options());
            case "checklist", "taglist" -> new ChoiceKind(true, options());
            case "expression" -> computed();
            default -> throw part.unusable("form-js 2.0.0 has no such field");
        };
    }

    private Kind text(boolean lines) {
        part.allowsOnly(
                Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType"));
        return new TextKind(
                lines,
                part.limit("validate.minLength"),
                part.limit("validate.maxLength"),
                pattern(),
                part.text("validate.patternErrorMessage"),
                format());
    }

    private @Nullable Pattern pattern() {
        String pattern = part.text("validate.pattern");
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw part.unusable("validate.pattern cannot be read");
        }
    }

    private @Nullable TextFormat format() {
        String type = part.text("validate.validationType");
        return type == null || type.equals("custom")
                ? null
                : constant(TextFormat.class, "validate.validationType", type);
    }

    private Kind number() {
        part.allowsOnly(Set.of("required", "min", "max"));
        BigDecimal increment = part.number("increment");
        if (increment != null && increment.signum() <= 0) {
            throw part.unusable("increment must be more than 0");
        }
        return new NumberKind(
                part.flag("serializeToString", false),
                part.has("decimalDigits") ? part.whole("decimalDigits", 0) : null,
                increment,
                part.limit("validate.min"),
                part.limit("validate.max"));
    }

    private Kind moment() {
        String subtype = part.text("subtype");
        String zoning = part.text("timeSerializingFormat");
        return new MomentKind(
                constant(MomentKind.Subtype.class, "subtype", subtype == null ? "date" : subtype),
                constant(MomentKind.Zoning.class, "timeSerializingFormat", zoning == null ? "no_timezone" : zoning),
                part.flag("disallowPassedDates", false));
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name, String value) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw part.unusable(name + " says something that form-js does not know");
        }
    }

    private Kind computed() {
        String feel = part.feel("expression");
        if (feel == null) {
            throw part.unusable("expression is missing");
        }
        return new ComputedKind(feel);
    }

    /** In the order in which form-js asks: register, list, expression. */
    private Options options() {
        String register = part.text("valuesKey");
        if (register != null) {
            return new Options(Map.of(), register, null);
        }
        JsonNode values = part.json().path("values");
        if (!values.isArray()) {
            String feel = part.feel("valuesExpression");
            if (feel == null) {
                throw part.unusable("it has nothing to choose between");
            }
            return new Options(Map.of(), null, feel);
        }
        List<?> listed = JSON.convertValue(values, List.class);
        Map<Object, String> fixed = Options.read(listed);
        if (fixed.size() != listed.size()) {
            throw part.unusable("every option needs a value of its own: text, number or boolean");
        }
        return new Options(fixed, null, null);
    }

    /** Only closed answers steer a process, and only what is asked once can be a variable or a fact. */
    private void checkSplit(Question question, boolean inRow) {
        if (question.variable() == null && question.fact() == null) {
            return;
        }
        if (inRow || question.disabled()) {
            throw part.unusable("a field in a list, or one that is disabled, is no variable and no fact");
        }
        String variable = question.variable();
        if (variable != null
                && !(question.kind().isClosed() && NAME.matcher(variable).matches())) {
            throw part.unusable(
                    "an engine variable needs a name and a checkbox, radio, select, whole number, date or expression");
        }
        if (variable != null
                && question.kind() instanceof ChoiceKind choice
                && !choice.options().isCodes()) {
            throw part.unusable("the options of an engine variable are codes, not sentences");
        }
    }
}
