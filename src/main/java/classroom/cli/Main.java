package classroom.cli;

import classroom.jupyter.Kernel;
import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.Platform;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: {@code ./dezero <command>}.
 *
 * <p>Exit codes: 0 all is well; 1 the command found what it looks for (a mismatch, a broken part); 2 the user can put
 * it right; 3 a fault of the kit. Codes 2 and 3 come with one line on stderr that begins with {@code dezero:}.
 */
@Command(
        name = "dezero",
        versionProvider = Versions.class,
        sortOptions = false,
        description = "The 24 steps of an autograd framework in Java, on ND4J: its lessons and its tools.",
        footer = {"", "Where to begin: ./dezero walk 1", "What a command does: ./dezero <command> --help"})
public final class Main implements Runnable {
    static final int MISUSED = 2;
    static final int FAULT = 3;
    /** What the launcher takes to mean: build the kit, then start me again. */
    static final int STALE = 75;

    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            WalkCommand.class,
            JshellCommand.class,
            LabCommand.class,
            ResetCommand.class,
            ListCommand.class,
            DoctorCommand.class,
            KernelCommand.class,
            StartCommand.class,
            CheckCommand.class,
            ProgressCommand.class,
            MarkCommand.class,
            DiffCommand.class,
            SiteCommand.class,
            DeltaCommand.class,
            CarryCommand.class,
            TranslateCommand.class,
            NotebooksCommand.class,
            NotebookCommand.class,
            BundleCommand.class,
            BenchCommand.class,
            JavaOptionsCommand.class);

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 100,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli shows the help by itself, and the versions
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 101,
            description = "Show the versions of the kit, of ND4J and of Java.")
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    public static void main(String[] args) {
        System.exit(startedByLauncher() && Freshness.stale() ? STALE : printed(run(args)));
    }

    /** Java's output keeps silent when it cannot be written. */
    private static int printed(int code) {
        if (!System.out.checkError()) {
            return code;
        }
        System.err.println("dezero: the output could not be written: its reader has ended, or the disk is full");
        return code == 0 ? MISUSED : code;
    }

    private static boolean startedByLauncher() {
        return System.getProperty("dezero.check") != null;
    }

    /** Runs one command; its exit code. */
    static int run(String... args) {
        try {
            return commandLine(args).execute(args);
        } catch (Throwable fault) { // picocli lets errors pass, such as a native library that does not load
            return report(fault);
        }
    }

    /** Where the first word is a command, with that one alone: to describe all of them takes as long as some of them. */
    static CommandLine commandLine(String... args) {
        List<Class<?>> called = COMMANDS.stream()
                .filter(type -> List.of(args).indexOf(name(type)) == 0)
                .toList();
        CommandLine line = new CommandLine(new Main());
        (called.isEmpty() ? COMMANDS : called).forEach(line::addSubcommand);
        return line.registerConverter(Step.class, Step::of)
                .registerConverter(Platform.class, Platform::of)
                .registerConverter(Kernel.class, Kernel::of)
                .setParameterExceptionHandler((e, ignored) -> reportMisuse(e))
                .setExecutionExceptionHandler((e, command, parsed) -> report(e));
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** Called without a command. */
    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static int reportMisuse(ParameterException e) {
        if (e.getCause() instanceof KitException cause) {
            return report(cause);
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println("dezero: " + misuse(e) + " (see ./" + command + " --help)");
        return MISUSED;
    }

    private static String misuse(ParameterException e) {
        boolean inMain = e.getCommandLine().getParent() == null;
        if (!inMain || !(e instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
            return oneLine(e.getMessage());
        }
        return "there is no command '" + unmatched.getUnmatched().get(0) + "', but "
                + String.join(", ", e.getCommandLine().getSubcommands().keySet());
    }

    private static int report(Throwable fault) {
        if (System.getenv("DEZERO_TRACE") != null) {
            fault.printStackTrace();
        }
        if (fault instanceof KitException) {
            System.err.println("dezero: " + fault.getMessage());
            return MISUSED;
        }
        if (fault instanceof LinkageError
                && ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            System.err.println("dezero: this Java (" + System.getProperty("java.home")
                    + ") is a JRE, without compiler and JShell: point JAVA_HOME at a JDK, 17 or newer");
            return MISUSED;
        }
        System.err.println(
                "dezero: a fault of the kit: " + oneLine(fault.toString()) + " (DEZERO_TRACE=1 shows where)");
        return FAULT;
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
