package classroom.cli;

import classroom.steps.LiveStep;
import classroom.steps.Step;
import classroom.steps.StepClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What JShell reads before its first prompt, so that a step is at hand. */
final class StartupScript {
    /** JShell's own imports less java.util.function.*, whose Function would stand in until the step's is complete. */
    private static final List<String> PACKAGES = Stream.of(
                    "java.io",
                    "java.math",
                    "java.net",
                    "java.nio.file",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.prefs",
                    "java.util.regex",
                    "java.util.stream")
            .map(name -> "import " + name + ".*;")
            .toList();

    private StartupScript() {}

    /** The step's classes from the jar, beside JShell's own imports. */
    static String imported(Step step) {
        return script(StepClass.importsOf(step));
    }

    /**
     * The step's classes as snippets, with what stands for their static imports, and in place of JShell's own imports;
     * the classes of {@code dezero} are imported.
     */
    static String live(Step step) {
        LiveStep live = new LiveStep(step);
        Set<String> imports = new LinkedHashSet<>(PACKAGES);
        imports.addAll(StepClass.ARRAYS);
        live.imports().forEach(imports::add);
        return script(Stream.concat(
                imports.stream(),
                live.classes().stream()
                        .flatMap(type -> Stream.concat(Stream.of(type.body()), type.forwarders().stream()))));
    }

    private static String script(Stream<String> parts) {
        return parts.collect(Collectors.joining("\n", "", "\n"));
    }
}
