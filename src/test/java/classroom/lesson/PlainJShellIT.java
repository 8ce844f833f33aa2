package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import classroom.Kit;
import classroom.Step;
import classroom.Steps;
import classroom.cli.Jdks;
import classroom.cli.Jdks.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons in the JDK's own jshell, as a learner starts them: from the kit's folder. */
@Execution(ExecutionMode.CONCURRENT)
class PlainJShellIT {
    private static final String BANNER = "|  Welcome to JShell";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource
    void printsWhatTheLessonPromises(Jdk jdk, Step step) throws Exception {
        check(jdk, step);
    }

    static Stream<Arguments> printsWhatTheLessonPromises() {
        int running = Runtime.version().feature();
        return Jdks.installed().stream().filter(jdk -> jdk.feature() == running)
                .flatMap(jdk -> Stream.of(7, 16).map(step -> arguments(jdk, Steps.of(step))));
    }

    @Tag("full")
    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource
    void printsWhatEveryLessonPromisesOnEveryJdk(Jdk jdk, Step step) throws Exception {
        check(jdk, step);
    }

    static Stream<Arguments> printsWhatEveryLessonPromisesOnEveryJdk() {
        return Jdks.installed().stream().flatMap(jdk -> Steps.all().stream().map(step -> arguments(jdk, step)));
    }

    private void check(Jdk jdk, Step step) throws Exception {
        Result result = jshell(jdk, step.lesson(), folder);
        List<Expected> promised = Lesson.read(step).cells().stream().filter(cell -> cell.kind().runsInJShell())
                .flatMap(cell -> cell.expected().stream()).toList();
        assertThat(result.error).isEmpty();
        assertThat(result.output).contains(BANNER);
        List<String> printed = result.output.substring(0, result.output.indexOf(BANNER)).lines().toList();
        assertThat(printed).zipSatisfy(promised, (line, promise) -> assertThat(promise.allows(line))
                .as("line %d promises '%s' and '%s' came", promise.line(), promise.text(), line).isTrue());
    }

    private record Result(String output, String error) {
    }

    /**
     * The one thing that a learner does not write: a place for JShell's preferences. Two that run side by side would
     * wait for each other's lock, and the first in a new home folder says on stderr that it made the place.
     */
    private static Path preferences(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".java").resolve(".userPrefs"));
        return folder;
    }

    private Result jshell(Jdk jdk, Path script, Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path error = Files.createTempFile(folder, "error", ".txt");
        Path nothing = Files.createTempFile(folder, "input", ".txt");
        Process process = new ProcessBuilder(jdk.home().resolve("bin").resolve("jshell").toString(),
                "-J-Djava.util.prefs.userRoot=" + preferences(folder), script.toString())
                .directory(Kit.home().toFile()).redirectInput(nothing.toFile()).redirectOutput(output.toFile())
                .redirectError(error.toFile()).start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("jshell ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Result(Files.readString(output), Files.readString(error));
    }
}
