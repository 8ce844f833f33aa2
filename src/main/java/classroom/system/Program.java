package classroom.system;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Another program, and how it is started. One that is waited for does not outlive this Java. */
public final class Program {
    private static final List<String> ENDINGS_ON_WINDOWS = List.of(".exe", ".cmd", ".bat");
    /** Of the environment, what a program cannot do without, or which says in which language and time it lives. */
    private static final Set<String> NEEDED =
            Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR");

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Program::kill)));
    }

    private final List<String> command;
    private final ProcessBuilder builder = new ProcessBuilder();
    private String input = "";
    private boolean captured = true;
    private long seconds = Long.MAX_VALUE;

    /** What came of it: its exit code, and what it printed, unless that went elsewhere. */
    public record Result(int code, String out, String err) {
        public boolean isWell() {
            return code == 0;
        }
    }

    private Program(List<String> command) {
        this.command = List.copyOf(command);
    }

    public static Program of(List<String> command) {
        return new Program(command);
    }

    /** @param command texts, paths: the program and its arguments */
    public static Program of(Object... command) {
        return of(Arrays.stream(command).map(Object::toString).toList());
    }

    public static boolean onWindows() {
        return File.separatorChar == '\\';
    }

    /** Where a command is found; empty if it is not on the PATH. */
    public static Optional<Path> onPath(String command) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> names = onWindows()
                ? ENDINGS_ON_WINDOWS.stream().map(ending -> command + ending).toList()
                : List.of(command);
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> names.stream().map(file -> Path.of(folder, file)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    public Program in(Path folder) {
        builder.directory(folder.toFile());
        return this;
    }

    /** With a variable of the environment. */
    public Program with(String variable, String value) {
        builder.environment().put(variable, value);
        return this;
    }

    /** Without the variables of such names. */
    public Program without(Predicate<String> variables) {
        builder.environment().keySet().removeIf(variables);
        return this;
    }

    /** In a folder that is its home, too; and of the environment it sees what it needs. */
    public Program confinedTo(Path folder) {
        without(name -> !NEEDED.contains(name.toUpperCase(Locale.ROOT)));
        for (String home : List.of("HOME", "USERPROFILE", "TMPDIR", "TMP", "TEMP")) {
            with(home, folder.toString());
        }
        return in(folder);
    }

    /** What it reads; without this, nothing. */
    public Program reading(String text) {
        input = text;
        return this;
    }

    /** What it prints goes there, errors among the rest, and not into the result. */
    public Program into(Redirect place) {
        captured = false;
        builder.redirectErrorStream(true).redirectOutput(place);
        return this;
    }

    /** What it prints is seen where this Java's is. */
    public Program shown() {
        captured = false;
        builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        return this;
    }

    /** How long it may take. */
    public Program within(int limit) {
        seconds = limit;
        return this;
    }

    /**
     * Runs it to its end.
     *
     * @param more further arguments
     * @throws KitException if it does not start, or does not end in time
     */
    public Result run(String... more) {
        try {
            return ended(more)
                    .orElseThrow(() -> new KitException(command.get(0) + " did not end within " + seconds + " s"));
        } catch (IOException e) {
            throw new KitException(command.get(0) + " does not start: " + e.getMessage(), e);
        }
    }

    /** The same; empty if it does not start, or does not end in time. */
    public Optional<Result> tried() {
        try {
            return ended();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Result> ended(String... more) throws IOException {
        builder.command(Stream.concat(command.stream(), Stream.of(more)).toList());
        if (!captured) {
            return waited().map(code -> new Result(code, "", ""));
        }
        Path out = Files.createTempFile("dezero", ".out"); // a pipe can be kept open by a grandchild
        Path err = Files.createTempFile("dezero", ".err");
        try {
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            Optional<Integer> code = waited();
            return code.isEmpty() ? Optional.empty() : Optional.of(new Result(code.get(), text(out), text(err)));
        } finally {
            Stream.of(out, err).forEach(file -> file.toFile().delete());
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Its exit code; empty if it had to be ended. */
    private Optional<Integer> waited() throws IOException {
        Process process = builder.start();
        RUNNING.add(process);
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading everything.
        }
        process.onExit().completeOnTimeout(process, seconds, TimeUnit.SECONDS).join();
        boolean ended = !process.isAlive();
        end(process);
        return ended ? Optional.of(process.exitValue()) : Optional.empty();
    }

    /** Ends it, and what it has started. */
    public static void end(Process process) {
        if (process.isAlive()) {
            kill(process);
        }
        RUNNING.remove(process);
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * Starts it, and does not wait. Its input stays open, and who starts it ends it.
     *
     * @throws IOException if it does not start
     */
    public Process start() throws IOException {
        builder.command(command);
        return builder.start();
    }

    /**
     * The same, and it does not outlive this Java; {@link #end} ends it before.
     *
     * @throws IOException if it does not start
     */
    public Process startTied() throws IOException {
        Process process = start();
        RUNNING.add(process);
        return process;
    }
}
