package steps;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step is read, and copied into a cell, without looking elsewhere: it depends on ND4J and the JDK alone. */
class IsolationTest {
    private static final JavaClasses STEPS = imported();

    @ParameterizedTest
    @MethodSource("packages")
    void aStepDependsOnItselfOnNd4jAndOnTheJdk(String step) {
        List<String> allowed = new ArrayList<>(List.of(step, "java..", "org.nd4j.."));
        if (step.equals("step23") || step.equals("step24")) {
            allowed.add("dezero");
        }
        classes()
                .that()
                .resideInAPackage(step)
                .and()
                .doNotHaveFullyQualifiedName("step10.SquareTest")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(STEPS);
    }

    @Test
    void onlySquareTestKnowsJUnit() {
        classes()
                .that()
                .haveFullyQualifiedName("step10.SquareTest")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("step10", "java..", "org.nd4j..", "org.junit.jupiter.api..")
                .check(STEPS);
    }

    @Test
    void everyStepWasLookedAt() {
        assertThat(STEPS.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(packages().toList());
    }

    /** Without a look into ND4J's own classes, whose packages are all that is asked. */
    private static JavaClasses imported() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages().toArray(String[]::new));
    }

    static Stream<String> packages() {
        return Stream.concat(IntStream.rangeClosed(1, 24).mapToObj("step%02d"::formatted), Stream.of("dezero"));
    }
}
