package classroom.cli;

import classroom.steps.LiveStep;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.KitException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the JDK's own JShell with a step: its classes on the class path, or as snippets. */
@Command(
        name = "jshell",
        description = "The prompt of the JDK's own JShell, with the classes of a step at hand.",
        footer = {
            "",
            "Examples:",
            "  ./dezero jshell 16           step 16, its classes imported",
            "  ./dezero jshell 16 --live    as snippets, so that /edit Variable works",
            "",
            "In JShell, /help helps and /exit ends."
        })
final class JshellCommand implements Callable<Integer> {
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

    /** Held, so that the collector does not take it and its level with it. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    @Parameters(paramLabel = "NN", description = "The step: 7 or 07.")
    private Step step;

    @Option(names = "--live", description = "Define the classes at the prompt, so that they can be changed there.")
    private boolean live;

    @Override
    public Integer call() throws Exception {
        requireJdk();
        PREFERENCES.setLevel(Level.SEVERE); // it reports on stderr that it made a folder
        Path startup = Files.createTempFile("dezero-" + step.id(), ".jsh");
        try {
            Files.writeString(startup, live ? live(step) : imported(step));
            JavaShellToolBuilder tool = JavaShellToolBuilder.builder().interactiveTerminal(Tty.isTerminal());
            if (!preferencesCanBeKept()) {
                tool.persistence(new HashMap<>());
            }
            return tool.start(arguments(startup));
        } finally {
            Files.deleteIfExists(startup);
        }
    }

    /** In a home folder that cannot be written, JShell would end with an exception. */
    private static boolean preferencesCanBeKept() {
        try {
            Preferences.userRoot().flush();
            return true;
        } catch (BackingStoreException e) {
            return false;
        }
    }

    private static void requireJdk() {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new KitException(
                    "this Java has no JShell: point JAVA_HOME at a JDK 17 or newer" + " (see ./dezero doctor)");
        }
    }

    private String[] arguments(Path startup) {
        List<String> arguments =
                new ArrayList<>(List.of("--class-path", Kit.jar().toString()));
        if (!live) {
            arguments.addAll(List.of("--startup", "DEFAULT"));
        }
        arguments.addAll(List.of("--startup", startup.toString()));
        Java.options().forEach(option -> arguments.add("-R" + option));
        return arguments.toArray(String[]::new);
    }

    /** The step's classes from the jar, beside JShell's own imports. */
    private static String imported(Step step) {
        return script(StepClass.importsOf(step));
    }

    /**
     * The step's classes as snippets, with what stands for their static imports, and in place of JShell's own imports;
     * the classes of {@code dezero} are imported.
     */
    private static String live(Step step) {
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
