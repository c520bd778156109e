package no.krisesenter.crypto;

import java.nio.file.Path;

/** The key of a centre, or the place where keys lie, is missing or open to others. The application does not start without it. */
class KeysMissing extends RuntimeException {

    private KeysMissing(String norwegian, String english) {
        super(norwegian + " / " + english);
    }

    static KeysMissing noProperty() {
        return new KeysMissing(
                "Sett " + CentreKeys.PROPERTY + " til mappen som har nøklene til sentrene",
                "Set " + CentreKeys.PROPERTY + " to the directory that holds the keys of the centres.");
    }

    static KeysMissing noDirectory(Path directory) {
        return new KeysMissing(
                "Mappen " + directory + " i " + CentreKeys.PROPERTY + " finnes ikke",
                "The directory " + directory + " in " + CentreKeys.PROPERTY + " does not exist.");
    }

    static KeysMissing noFile(Path file) {
        return new KeysMissing(
                "Nøkkelfilen " + file + " mangler eller kan ikke leses i mappen fra " + CentreKeys.PROPERTY,
                "The key file " + file + " is missing or unreadable in the directory from " + CentreKeys.PROPERTY
                        + ".");
    }

    static KeysMissing openToOthers(Path file) {
        return new KeysMissing(
                "Nøkkelfilen " + file + " i " + CentreKeys.PROPERTY + " må bare kunne leses av eieren",
                "The key file " + file + " in " + CentreKeys.PROPERTY + " must be readable by its owner only.");
    }
}
