package no.krisesenter.audit;

import java.nio.file.Path;

/** The place where the anchors of the access log lie is missing. The application does not start without it. */
class AnchorsMissing extends RuntimeException {

    private AnchorsMissing(String norwegian, String english) {
        super(norwegian + " / " + english);
    }

    static AnchorsMissing noProperty() {
        return new AnchorsMissing(
                "Sett " + AnchorFiles.PROPERTY
                        + " til en mappe utenfor databasen, helst på en annen maskin, der tilgangsloggen forankres",
                "Set " + AnchorFiles.PROPERTY
                        + " to a directory outside the database, best on another host, where the access log is anchored.");
    }

    static AnchorsMissing noDirectory(Path directory) {
        return new AnchorsMissing(
                "Mappen " + directory + " i " + AnchorFiles.PROPERTY + " finnes ikke",
                "The directory " + directory + " in " + AnchorFiles.PROPERTY + " does not exist.");
    }
}
