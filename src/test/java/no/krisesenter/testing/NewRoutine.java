package no.krisesenter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A routine as a process designer adds it: a model, its forms and its table, in src/test/resources/new-routine; a row in the deadline table,
 * the words with which a leader reads of that deadline, and the heading that it carries out. No Java belongs to it.
 */
public final class NewRoutine {

    private static final Path ADDED = Path.of("src/test/resources/new-routine");
    private static final String DEADLINES = "processes/0-client-journey/deadlines.dmn";
    private static final String LATE_TASK = "forms/0-client-journey/late-task.follow-up.form";
    private static final String HEADINGS = "src/main/resources/guide-headings.csv";
    private static final String ROW = """
                  <rule id="rule_pet_care_1">
                    <description>FAG · Lokal rutine · Døgnet rundt: dyret kan ikke vente over en helg.</description>
                    <inputEntry id="in_pet_care_1_1"><text>"pet-care.find-place"</text></inputEntry>
                    <inputEntry id="in_pet_care_1_2"><text></text></inputEntry>
                    <inputEntry id="in_pet_care_1_3"><text></text></inputEntry>
                    <inputEntry id="in_pet_care_1_4"><text></text></inputEntry>
                    <outputEntry id="out_pet_care_1_1"><text>"P2D"</text></outputEntry>
                    <outputEntry id="out_pet_care_1_2"><text>"around-the-clock"</text></outputEntry>
                  </rule>
                </decisionTable>""";
    private static final String WORDS = """
            {
              "value": "pet-care.find-place",
              "label": "Finne et trygt sted til kjæledyret"
            },
            {
              "value": "housing.clarify",""";

    private NewRoutine() {}

    /** What the designer has written and changed, by file of the project. */
    public static Map<String, String> files() {
        var files = read(ADDED, ADDED);
        files.put(DEADLINES, changed(DEADLINES, "</decisionTable>", ROW));
        files.put(LATE_TASK, changed(LATE_TASK, "\\{\\s*\"value\": \"housing.clarify\",", WORDS));
        files.put(HEADINGS, changed(HEADINGS, "krisesenterveilederen,Gi praktisk omsorg,.*", "$0 pet-care"));
        return files;
    }

    /** The class path of an application in whose project the designer has done this; its models and forms lie in the folder. */
    public static ClassLoader classPath(Path folder) throws IOException {
        var project = read(Path.of("processes"), Path.of(""));
        project.putAll(read(Path.of("forms"), Path.of("")));
        project.putAll(files());
        for (var file : project.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        var before = Thread.currentThread().getContextClassLoader();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, before) {

            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.startsWith("processes") || name.startsWith("forms")
                        ? findResources(name)
                        : super.getResources(name);
            }
        };
    }

    private static String changed(String file, String pattern, String into) {
        try {
            return Files.readString(Path.of(file)).replaceFirst(pattern, into);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(Path folder, Path root) {
        try (Stream<Path> files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
