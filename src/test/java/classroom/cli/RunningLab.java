package classroom.cli;

import classroom.system.Kit;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./dezero lab}, started as a user starts it, in a copy of the kit. */
final class RunningLab implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 30;
    private final Process process;
    private final Path err;
    private final BufferedReader out;
    private final String url;

    private RunningLab(Process process, Path err) throws IOException {
        this.process = process;
        this.err = err;
        this.out = process.inputReader();
        this.url = out.readLine();
    }

    /** A kit as it is after a build and a first {@code lab}; it must lie where hard links to this one can be made. */
    static Path kit(Path home) throws IOException {
        KitCopy.built(home);
        KitCopy.withJupyter(home);
        return home;
    }

    /** @param userHome the home folder of its user */
    static RunningLab start(Path kit, Path userHome, String... arguments) throws IOException {
        Path err = kit.resolve("err.txt");
        boolean windows = File.separatorChar == '\\';
        Stream<String> launcher = windows
                ? Stream.of("cmd", "/c", kit.resolve("dezero.cmd").toString())
                : Stream.of(kit.resolve("dezero").toString());
        List<String> command = Stream.concat(launcher, Stream.concat(Stream.of("lab"), Stream.of(arguments)))
                .toList();
        ProcessBuilder lab = new ProcessBuilder(command).redirectError(err.toFile());
        lab.environment().put("JAVA_HOME", System.getProperty("java.home"));
        lab.environment().put("HOME", userHome.toString());
        lab.environment().put("BROWSER", userHome.resolve("browser").toString());
        return new RunningLab(lab.start(), err);
    }

    /** The first line it printed. */
    String url() throws IOException {
        if (url == null) {
            throw new AssertionError("no URL, but " + err());
        }
        return url;
    }

    String nextLine() throws IOException {
        return out.readLine();
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** It, its server, its kernels. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** As Ctrl+C or the end of the session does. */
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
    }

    /** As a crash does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> all = processes();
        process.destroy();
        process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    static void delete(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    static Path work() throws IOException {
        return Files.createTempDirectory(Kit.home().resolve("target"), "labs");
    }
}
