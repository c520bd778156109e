package no.krisesenter;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.annotation.Resource;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** One module knows the engine, so that another engine can take its place; stages hand over through models; and habits that keep code plain. */
@AnalyzeClasses(packagesOf = CrisisCentreApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class EngineIsolationTest {

    private static final Set<String> STAGES = Set.of(
            "firstcontact",
            "arrival",
            "planning",
            "safety",
            "childfollowup",
            "reestablishment",
            "dayservice",
            "careteam",
            "journey");

    @ArchTest
    static final ArchRule onlyTheEngineModuleKnowsTheEngine = noClasses()
            .that(not(resideInAPackage("no.krisesenter.engine..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule thePortSeesNoOtherModule = seesOnlyItself("no.krisesenter.process..");

    @ArchTest
    static final ArchRule formsSeeNoOtherModule = seesOnlyItself("no.krisesenter.forms..");

    @ArchTest
    static final ArchRule stagesDoNotSeeEachOther = slices().assignedFrom(new Stages())
            .should()
            .notDependOnEachOther()
            .because("they hand over through models and messages")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class)
            .orShould()
            .beAnnotatedWith(PersistenceContext.class);

    @ArchTest
    static final ArchRule namesComeFromTheDomain =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Delegate)");

    private static ArchRule seesOnlyItself(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAPackage("no.krisesenter..").and(not(resideInAPackage(module))))
                .allowEmptyShould(true);
    }

    private static final class Stages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] packages = type.getPackageName().split("\\.");
            return packages.length > 2 && STAGES.contains(packages[2])
                    ? SliceIdentifier.of(packages[2])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "stages";
        }
    }
}
