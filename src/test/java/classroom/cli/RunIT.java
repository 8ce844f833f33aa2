package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./dezero run}, on real arrays. */
@Execution(ExecutionMode.CONCURRENT)
class RunIT {
    @TempDir
    private Path folder;

    @Test
    void lesson16PrintsTheValueAndTheGradient() {
        Result result = Dezero.in(Kit.home()).run("run", "16");

        assertThat(result.out().lines().toList())
                .startsWith("Step 16: complex graphs, in code")
                .containsSequence("32.0", "64.0");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void aBrokenPromiseIsShownWithItsPlaceAndEndsWith1() throws IOException {
        Path kit = kitWithLesson14(text -> text.replaceFirst("// => 6\\.0", "// => 6.5"));

        Result result = Dezero.in(kit).run("run", "--check", "14");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("1 differ", "cell step-13-is-wrong", "expected  6.5", "came      6.0")
                .containsPattern("step14\\.jsh, line \\d+");
    }

    @Test
    void withoutCheckOnlyACellThatFailsCounts() throws IOException {
        Path promise = kitWithLesson14(text -> text.replaceFirst("// => 6\\.0", "// => 6.5"));
        assertThat(Dezero.in(promise).run("run", "14").code()).isZero();

        Path failing = kitWithLesson14(text -> text.replaceFirst("y\\.backward\\(\\);", "int n = 1 / 0;"));
        Result result = Dezero.in(failing).run("run", "14");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("came      java.lang.ArithmeticException: / by zero");
    }

    @Test
    void aMachineThatNd4jDoesNotRunOnIsToldSoWhereTheLessonFirstNeedsIt() {
        Result result = Dezero.in(Kit.home())
                .with("JDK_JAVA_OPTIONS", "-Dorg.bytedeco.javacpp.platform=none")
                .run("run", "7");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("cell the-links", "came      java.lang.ExceptionInInitializerError: null");
    }

    @Test
    void aLessonOutOfFormIsOneLineThatSaysWhere() throws IOException {
        Path kit = kitWithLesson14(text -> text.replace("// %% imports", "// %% [import] imports"));

        Result result = Dezero.in(kit).run("run", "14");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("dezero: step14.jsh, line ")
                .endsWith(": there is no kind of cell called 'import'");
    }

    @Test
    void aMissingLessonAndAllWithOthersAreOneLine() throws IOException {
        Path kit = KitCopy.built(Files.createTempDirectory(folder, "kit"));
        Files.delete(kit.resolve("steps").resolve("step14.jsh"));

        assertThat(Dezero.in(kit).run("run", "14").err().lines())
                .singleElement()
                .asString()
                .startsWith("dezero: the lesson of step 14 is missing: ");
        Result result = Dezero.in(kit).run("run", "all", "3");
        assertThat(result.err().lines()).containsExactly("dezero: 'all' stands alone: it is all 24 steps");
        assertThat(result.code()).isEqualTo(2);
    }

    /** On the JDK that runs the tests, {@code LessonsIT} has done so in its own process. */
    @Tag("full")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void everyLessonKeepsItsPromisesOnEveryOtherJdk(Jdks.Jdk jdk, List<String> steps) {
        String[] command =
                Stream.concat(Stream.of("run", "--check"), steps.stream()).toArray(String[]::new);

        Result result =
                Dezero.in(Kit.home()).with("JAVA_HOME", jdk.home().toString()).run(command);

        assertThat(result.out().lines().toList()).hasSize(steps.size()).allMatch(line -> line.endsWith("  ok"));
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    static Stream<Arguments> everyLessonKeepsItsPromisesOnEveryOtherJdk() {
        List<String> steps = Step.all().stream().map(Step::digits).toList();
        return Jdks.others().stream()
                .flatMap(jdk -> Stream.of(0, 8, 16).map(first -> arguments(jdk, steps.subList(first, first + 8))));
    }

    private Path kitWithLesson14(UnaryOperator<String> edit) throws IOException {
        Path kit = KitCopy.built(Files.createTempDirectory(folder, "kit"));
        Path lesson = kit.resolve("steps").resolve("step14.jsh");
        String text = Files.readString(lesson);
        assertThat(edit.apply(text)).isNotEqualTo(text);
        Files.writeString(lesson, edit.apply(text));
        return kit;
    }
}
