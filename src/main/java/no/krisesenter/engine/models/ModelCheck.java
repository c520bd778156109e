package no.krisesenter.engine.models;

import java.util.List;
import java.util.function.Predicate;

/** Reads a file that is meant for the engine and says what in it may not be there: everything that is not on a list. */
public final class ModelCheck {

    private static final int LARGEST = 2_000_000;

    private final Offer offer;
    private final Predicate<String> knownForms;

    /** @param knownForms by id */
    public ModelCheck(Offer offer, Predicate<String> knownForms) {
        this.offer = offer;
        this.knownForms = knownForms;
    }

    /** What is wrong with a file of this name; empty when nothing is. */
    public List<Finding> findings(String file, byte[] content) {
        if (content.length > LARGEST) {
            return List.of(new Finding(file, file, "is larger than any model needs to be."));
        }
        if (file.endsWith(".bpmn")) {
            return new ProcessCheck(file, offer).findings(content);
        }
        if (file.endsWith(".dmn")) {
            return new TableCheck(file).findings(content);
        }
        if (file.endsWith(".form")) {
            return FormFileCheck.findings(file, content, knownForms);
        }
        return List.of(new Finding(file, file, "is neither a model (.bpmn) nor a table (.dmn) nor a form (.form)."));
    }
}
