package classroom.cli;

import classroom.steps.Step;
import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.KitException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            Files.writeString(startup, live ? StartupScript.live(step) : StartupScript.imported(step));
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
}
