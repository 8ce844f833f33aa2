package classroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.practice.TestResult.Verdict;
import classroom.steps.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A learner's tests say nothing for what was there before, and yes to what the kit writes. */
class StepTestsIT {
    @TempDir
    private Path root;

    @ParameterizedTest
    @MethodSource("steps")
    void allAreRedAtTheBeginning(int step) {
        Report report = Practising.begun(step, root).check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.results())
                .hasSizeBetween(4, 10)
                .noneMatch(result -> result.verdict() == Verdict.RIGHT)
                .anyMatch(result -> result.verdict() == Verdict.NOT_YET);
        assertThat(report.isGreen()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void allAreGreenForTheKit(int step) {
        Report report = Practising.done(step, root).check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.results()).extracting(TestResult::message).containsOnly("");
        assertThat(report.isGreen()).isTrue();
    }

    @Test
    void eachStepHasTestsButThoseThatWriteNothing() {
        assertThat(StepTest.all().map(StepTest::step).map(Step::number))
                .doesNotContain(5, 15)
                .hasSize(22);
    }

    @Test
    void whatOnesOwnFrameworkComputesStandsOnThePageAtTheEnd() {
        PracticeFolder folder = Practising.done(24, root)
                .replace("TestFunctions.java", "x.pow(2).add(y.pow(2));", "x.pow(2).mul(3).add(y.pow(2));")
                .folder();

        OwnNumbers own = OwnNumbers.of(folder).orElseThrow();

        assertThat(own.rows())
                .contains(
                        List.of("sphere", "(1, 1)", "4.0", "(6.0, 2.0)"),
                        List.of("goldstein", "(1, 1)", "1876.0", "(-5376.0, 8064.0)"));
        assertThat(own.graph()).startsWith("<svg").contains("Mul", "0.04");
        assertThat(own.lines()).isBetween(400L, 900L);
    }

    @Test
    void codeThatDoesNotCompileComputesNothing() {
        PracticeFolder folder = Practising.begun(24, root).folder();

        assertThat(OwnNumbers.of(folder)).isEmpty();
    }

    static List<Integer> steps() {
        return IntStream.rangeClosed(1, 24)
                .filter(step -> step != 5 && step != 15)
                .boxed()
                .toList();
    }
}
