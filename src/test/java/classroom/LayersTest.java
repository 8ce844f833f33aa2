package classroom;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the tools in their order: one knows those of the lines before its own, so there is no circle. */
class LayersTest {
    private static final List<List<String>> LAYERS = List.of(
            List.of("classroom.system"),
            List.of("classroom.steps", "classroom.prose", "classroom.picture"),
            List.of("classroom.lesson"),
            List.of("classroom.translation", "classroom.diff", "classroom.graph", "classroom.plot", "classroom.kernel"),
            List.of("classroom", "classroom.delta", "classroom.display"),
            List.of("classroom.notebook"),
            List.of("classroom.site", "classroom.walk", "classroom.jupyter", "classroom.practice"),
            List.of("classroom.bundle", "classroom.mark"),
            List.of("classroom.cli.doctor"),
            List.of("classroom.cli"));

    private static final JavaClasses TOOLS = imported("classroom", "fast");

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyThoseBeforeIt(String name) {
        String[] known = Stream.concat(Stream.of(name), before(name)).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(not(resideInAPackage("classroom.."))))
                .check(TOOLS);
    }

    @Test
    void whatIsUnderNd4jKnowsNoTool() {
        noClasses()
                .that()
                .resideInAPackage("fast")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("classroom..")
                .check(TOOLS);
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(TOOLS.stream().map(JavaClass::getPackageName).distinct().filter(name -> !name.equals("fast")))
                .containsExactlyInAnyOrderElementsOf(packages().toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void thePageOfTheArchitectureSaysOfAPackageWhatItSaysItself(String name) throws IOException {
        Path page = Kit.home().resolve("docs/architecture.md");
        assertThat(Files.readAllLines(page)).contains("| `" + name + "` | " + firstSentence(name) + " |");
    }

    private static Stream<String> packages() {
        return LAYERS.stream().flatMap(List::stream);
    }

    private static Stream<String> before(String name) {
        return LAYERS.stream().takeWhile(layer -> !layer.contains(name)).flatMap(List::stream);
    }

    private static String firstSentence(String name) throws IOException {
        Path file = Kit.sources().resolve(name.replace('.', '/')).resolve("package-info.java");
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
            var unit = task.parse().iterator().next();
            TreePath place = new TreePath(new TreePath(unit), unit.getPackage());
            return DocTrees.instance(task).getDocCommentTree(place).getFirstSentence().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ");
        }
    }

    /** Without a look into the libraries, whose packages are all that is asked. */
    private static JavaClasses imported(String... packages) {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }
}
