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

    static List<Integer> steps() {
        return IntStream.rangeClosed(1, 24)
                .filter(step -> step != 5 && step != 15)
                .boxed()
                .toList();
    }
}
