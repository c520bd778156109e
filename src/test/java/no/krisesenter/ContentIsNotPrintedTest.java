package no.krisesenter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.krisesenter.crypto.Sensitive;
import org.junit.jupiter.api.Test;

/** Whatever carries answers says nothing of them when it is printed, in a log or in the message of a failure; and who reads them keeps no log. */
class ContentIsNotPrintedTest {

    private static final String CANARY = "Kanarifugl-43";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("no.krisesenter");
    /** What a form asks, not what is answered; codes, which the variable guard has let through; journeys of people who do not exist; and settings. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "process.OpenForm",
            "process.FormWords$Words",
            "forms.Options",
            "forms.Question",
            "forms.Setting",
            "engine.MessageDelivery$Letter",
            "demo.DemoJourneys$Step",
            "installation.Installation");

    @Test
    void noRecordPrintsAnswers() throws Exception {
        var talkative = new ArrayList<String>();
        int carrying = 0;
        for (var type : records()) {
            if (Stream.of(type.getRecordComponents()).noneMatch(ContentIsNotPrintedTest::carriesAnswers)) {
                continue;
            }
            carrying++;
            if (printed(type).contains(CANARY)) {
                talkative.add(type.getName().replace("no.krisesenter.", ""));
            }
        }

        talkative.removeAll(WITHOUT_CONTENT);
        assertThat(talkative).isEmpty();
        assertThat(carrying).isGreaterThan(5);
    }

    @Test
    void whoeverReadsAnswersKeepsNoLog() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "no.krisesenter.record..",
                        "no.krisesenter.process..",
                        "no.krisesenter.forms..",
                        "no.krisesenter.workplace..",
                        "no.krisesenter.firstcontact..",
                        "no.krisesenter.arrival..",
                        "no.krisesenter.planning..",
                        "no.krisesenter.safety..",
                        "no.krisesenter.childfollowup..",
                        "no.krisesenter.reestablishment..",
                        "no.krisesenter.dayservice..",
                        "no.krisesenter.journey..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "org.apache.commons.logging..", "java.util.logging..")
                .check(CLASSES);
    }

    private static List<Class<?>> records() {
        return CLASSES.stream()
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static boolean carriesAnswers(RecordComponent component) {
        return component.getType() == Object.class || component.getType() == Map.class;
    }

    private static String printed(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var canonical = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        try {
            return canonical
                    .newInstance(Arrays.stream(components)
                            .map(component -> value(component.getType()))
                            .toArray())
                    .toString();
        } catch (InvocationTargetException picky) {
            throw new AssertionError("Cannot make a " + type, picky);
        }
    }

    private static Object value(Class<?> type) {
        if (type == Object.class || type == String.class) {
            return CANARY;
        }
        if (type == Map.class) {
            return Map.of("key", CANARY);
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Sensitive.class) {
            return Sensitive.of(CANARY);
        }
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }
}
