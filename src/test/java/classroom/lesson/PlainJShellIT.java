package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import classroom.cli.Jdks;
import classroom.cli.Jdks.Jdk;
import classroom.steps.Step;
import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
    /** Steps that are tried at every build on the JDK at hand, and on others: "full". The other steps: "release". */
    private static final Set<Integer> SOME = Set.of(7, 16);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource
    void printsWhatTheLessonPromises(Jdk jdk, Step step) throws Exception {
        check(jdk, step);
    }

    static Stream<Arguments> printsWhatTheLessonPromises() {
        return everyLesson().filter(((Predicate<Arguments>) PlainJShellIT::onTheJdkAtHand).and(PlainJShellIT::some));
    }

    @Tag("full")
    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource
    void printsWhatTheLessonPromisesOnOtherJdks(Jdk jdk, Step step) throws Exception {
        check(jdk, step);
    }

    static Stream<Arguments> printsWhatTheLessonPromisesOnOtherJdks() {
        return everyLesson().filter(Predicate.not(PlainJShellIT::onTheJdkAtHand).and(PlainJShellIT::some));
    }

    @Tag("release")
    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource
    void printsWhatEveryOtherLessonPromisesOnEveryJdk(Jdk jdk, Step step) throws Exception {
        check(jdk, step);
    }

    static Stream<Arguments> printsWhatEveryOtherLessonPromisesOnEveryJdk() {
        return everyLesson().filter(Predicate.not(PlainJShellIT::some));
    }

    private static Stream<Arguments> everyLesson() {
        return Jdks.installed().stream().flatMap(jdk -> Step.all().stream().map(step -> arguments(jdk, step)));
    }

    private static boolean onTheJdkAtHand(Arguments jdkAndStep) {
        return jdkAndStep.get()[0].equals(Jdks.running());
    }

    private static boolean some(Arguments jdkAndStep) {
        return SOME.contains(((Step) jdkAndStep.get()[1]).number());
    }

    private void check(Jdk jdk, Step step) throws Exception {
        Result result = jshell(jdk, step.lesson(), folder);
        List<Expected> promised = Lesson.read(step).cells().stream()
                .filter(cell -> cell.kind().runsInJShell())
                .flatMap(cell -> cell.expected().stream())
                .toList();
        assertThat(result.error).isEmpty();
        assertThat(result.output).contains(BANNER);
        List<String> printed = result.output
                .substring(0, result.output.indexOf(BANNER))
                .lines()
                .toList();
        assertThat(printed)
                .zipSatisfy(
                        promised,
                        (line, promise) -> assertThat(promise.allows(line))
                                .as("line %d promises '%s' and '%s' came", promise.line(), promise.text(), line)
                                .isTrue());
    }

    private record Result(String output, String error) {}

    /** Half the processor's time. The lesson runs in another process, which is started as a learner's is. */
    private static final List<String> QUICK_PROMPT = List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");

    /**
     * The other thing that a learner does not write: a place for JShell's preferences. Two that run side by side would
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
        List<String> command = new ArrayList<>(
                List.of(jdk.home().resolve("bin").resolve("jshell").toString()));
        command.addAll(QUICK_PROMPT);
        command.addAll(List.of("-J-Djava.util.prefs.userRoot=" + preferences(folder), script.toString()));
        Process process = new ProcessBuilder(command)
                .directory(Kit.home().toFile())
                .redirectInput(nothing.toFile())
                .redirectOutput(output.toFile())
                .redirectError(error.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("jshell ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Result(Files.readString(output), Files.readString(error));
    }
}
