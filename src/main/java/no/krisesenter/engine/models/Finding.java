package no.krisesenter.engine.models;

/**
 * Something that no model, table or form may have.
 *
 * @param element id of the element, or of the nearest one around it that has an id; the file's name where there is none
 */
public record Finding(String file, String element, String sentence) {

    @Override
    public String toString() {
        return file + ", " + element + ": " + sentence;
    }
}
