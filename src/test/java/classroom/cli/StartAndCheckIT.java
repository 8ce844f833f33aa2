package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Progress;
import classroom.lesson.Progress.Entry;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner writes step 7 and goes on to step 8, in a folder whose name has a blank and an accent. */
class StartAndCheckIT {
    private static final int SECONDS = 60;

    @TempDir
    private Path temporary;

    /** Of who runs these tests. */
    private static Optional<String> progress = Optional.empty();

    @BeforeAll
    static void keepProgress() throws IOException {
        Path file = Progress.ofKit().file();
        progress = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        Files.deleteIfExists(file);
    }

    @AfterAll
    static void putProgressBack() throws IOException {
        Path file = Progress.ofKit().file();
        Files.deleteIfExists(file);
        if (progress.isPresent()) {
            Files.writeString(file, progress.get());
        }
    }

    @Test
    void fromRedToGreenToTheNextStep() throws IOException {
        Path seven = temporary.resolve("Müller step 7");
        assertThat(dezero("start", "7", seven).code()).isZero();

        Result red = dezero("check", seven);
        assertThat(red.code()).isEqualTo(1);
        assertThat(red.out())
                .contains("not yet  backwardGoesTheWholeWay: Variable has no method backward() yet")
                .contains("A hint: ./dezero check");
        assertThat(dezero("check", seven, "--hint").out()).contains("Look at Variable.creator.");

        write(seven, 7);
        Result green = dezero("check", seven);
        assertThat(green.code()).isZero();
        assertThat(green.out()).contains("All is right", "Next: ./dezero start 8 --from '" + seven + "'");

        assertThat(Progress.ofKit().entries()).extracting(Entry::step).contains(Step.of(7));
        assertThat(dezero("check", seven).out()).contains("of 22 steps written. Next: ./dezero start");

        Path eight = temporary.resolve("step 8");
        assertThat(dezero("start", "8", eight, "--from", seven).out()).contains("your own classes");
        assertThat(dezero("diff", "--mine", eight, "7").out()).endsWith("nothing differs" + System.lineSeparator());
        assertThat(dezero("check", eight).out()).contains("50000 functions, and the stack is full: write a loop");
    }

    @Test
    void aLoopWithoutAnEndIsStopped() throws IOException {
        Path seven = temporary.resolve("endless");
        dezero("start", "7", seven);
        write(seven, 7);
        Path variable = seven.resolve("src/main/java/Variable.java");
        Files.writeString(variable, Files.readString(variable).replace("if (f != null)", "while (f != null)"));

        Result stopped = dezero("check", seven);

        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.out()).contains("it did not end within 20 seconds, and was stopped");
    }

    @Test
    void whatCannotBeCheckedIsOneLineAndCode2() {
        Result nothing = dezero("check", temporary);

        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err().lines()).singleElement().asString().contains("there is no step to check");
    }

    @Test
    void theTestsWhichOneWritesMustNoticeABrokenSquare() throws IOException {
        Path ten = temporary.resolve("ten");
        dezero("start", "10", ten);
        assertThat(dezero("check", ten).out()).contains("there is no method with @Test above it yet");

        String test = source(10, "SquareTest").withoutPackage();
        Files.writeString(
                ten.resolve("src/test/java/SquareTest.java"),
                test.replaceAll("(?<!\\w)(square|numericalDiff)\\(", "Functions.$1("));

        Result green = dezero("check", ten);
        assertThat(green.out()).contains("right    a test is red when backward gives 6, whatever x is");
        assertThat(green.code()).isZero();
    }

    @Test
    void watchedItIsCheckedAtEachSaveUntilCtrlC() throws IOException, InterruptedException {
        Path seven = temporary.resolve("watched é");
        dezero("start", "7", seven);
        Process process = Program.of(Kit.home().resolve("dezero"), "check", seven, "--watch")
                .with("JAVA_HOME", System.getProperty("java.home"))
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(upTo("A hint:", out)).anyMatch(line -> line.contains("Variable has no field creator yet"));

            write(seven, 7);

            assertThat(upTo("Next:", out)).contains("  right    backwardGoesTheWholeWay");
            Program.of("kill", "-INT", process.pid()).run();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> upTo(String beginning, BufferedReader out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                break;
            }
        }
        return lines;
    }

    /** The kit's classes of a step, as if they were typed. */
    private static void write(Path folder, int step) throws IOException {
        Path main = folder.resolve("src/main/java");
        for (Path file : Step.of(step).sources()) {
            StepClass type = StepClass.read(file);
            Files.writeString(main.resolve(type.name() + ".java"), type.withoutPackage());
        }
    }

    private static StepClass source(int step, String name) {
        return Step.of(step).sources().stream()
                .map(StepClass::read)
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Result dezero(Object... arguments) {
        return Dezero.in(Kit.home())
                .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }
}
