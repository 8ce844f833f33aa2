package classroom.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program, as a user starts it: what it prints, and its exit code. */
final class Program {
    private static final int SECONDS = 300;
    private final List<String> command;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private Path folder;

    /** All that came of it. */
    record Result(int code, String out, String err) {
        List<String> errLines() {
            return err.lines().toList();
        }
    }

    private Program(List<String> command) {
        this.command = command;
    }

    static Program of(Object... command) {
        return new Program(new ArrayList<>(Arrays.stream(command).map(Object::toString).toList()));
    }

    /** The launcher of the kit in this folder, on the Java that runs the tests; on Windows the one of Windows. */
    static Program dezero(Path kit) {
        boolean windows = File.separatorChar == '\\';
        Program program = windows ? of("cmd", "/c", kit.resolve("dezero.cmd")) : of(kit.resolve("dezero"));
        return program.with("JAVA_HOME", System.getProperty("java.home"));
    }

    /** With a variable of the environment; null takes it away. */
    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Program reading(String text) {
        input = text;
        return this;
    }

    Program in(Path workingFolder) {
        folder = workingFolder;
        return this;
    }

    Result run(String... arguments) {
        try {
            return started(arguments);
        } catch (IOException e) {
            throw new AssertionError(command + " does not start", e);
        } catch (InterruptedException e) {
            throw new AssertionError(command + " was interrupted", e);
        }
    }

    private Result started(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(all).redirectOutput(out.toFile()).redirectError(err.toFile());
        environment.forEach((name, value) -> {
            builder.environment().remove(name);
            if (value != null) {
                builder.environment().put(name, value);
            }
        });
        builder.directory(folder == null ? null : folder.toFile());
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading everything.
        }
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(all + " did not end within " + SECONDS + " s; it said: " + text(out));
        }
        Result result = new Result(process.exitValue(), text(out), text(err));
        Files.delete(out);
        Files.delete(err);
        return result;
    }

    /** Windows ends its lines in its own way, and what is no UTF-8 is no reason to stop. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
