package classroom.cli;

import classroom.LiveStep;
import classroom.Step;
import classroom.StepClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What JShell reads before its first prompt, so that a step is at hand. */
final class StartupScript {
    /** Single types: of two classes named Function, JShell's java.util.function.* then gives way to the step's. */
    private static final List<String> ARRAYS = List.of(
            "import org.nd4j.linalg.api.buffer.DataType;",
            "import org.nd4j.linalg.api.ndarray.INDArray;",
            "import org.nd4j.linalg.factory.Nd4j;");
    /** JShell's own imports less java.util.function.*, whose Function would stand in until the step's is complete. */
    private static final List<String> PACKAGES = Stream.of("java.io", "java.math", "java.net", "java.nio.file",
            "java.util", "java.util.concurrent", "java.util.prefs", "java.util.regex", "java.util.stream")
            .map(name -> "import " + name + ".*;").toList();

    private StartupScript() {
    }

    /** The step's classes from the jar, beside JShell's own imports. */
    static String imported(Step step) {
        return script(Stream.concat(ARRAYS.stream(),
                step.sources().stream().map(StepClass::read).flatMap(StepClass::imported)));
    }

    /**
     * The step's classes as snippets, with what stands for their static imports, and in place of JShell's own imports;
     * the classes of {@code dezero} are imported.
     */
    static String live(Step step) {
        LiveStep live = new LiveStep(step);
        Set<String> imports = new LinkedHashSet<>(PACKAGES);
        imports.addAll(ARRAYS);
        live.imports().forEach(imports::add);
        return script(Stream.concat(imports.stream(), live.classes().stream()
                .flatMap(type -> Stream.concat(Stream.of(type.body()), type.forwarders().stream()))));
    }

    private static String script(Stream<String> parts) {
        return parts.collect(Collectors.joining("\n", "", "\n"));
    }
}
