package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The lessons themselves. */
class LessonsTest {
    @TestFactory
    Stream<DynamicTest> haveATitleWithTheirNumberAndSayWhatIsNewAndHowLongTheyTake() {
        return each(lesson -> {
            assertThat(lesson.title()).startsWith("Step " + lesson.step().number() + ": ");
            assertThat(lesson.adds()).isNotBlank().hasSizeLessThanOrEqualTo(120);
            assertThat(lesson.minutes()).isBetween(10, 120);
        });
    }

    @TestFactory
    Stream<DynamicTest> haveTwoOrThreeExercises() {
        return each(lesson -> assertThat(lesson.exercises()).hasSizeBetween(2, 3));
    }

    @TestFactory
    Stream<DynamicTest> areNotTooWideToProject() {
        return each(lesson -> lesson.cells().forEach(cell -> {
            int code = cell.kind().runsInJShell() ? 80 : 120;
            assertThat(cell.lines())
                    .as(cell.name())
                    .allMatch(line -> line.length() <= (line.startsWith("//") ? 120 : code));
        }));
    }

    /** A wildcard makes Function ambiguous with java.util.function, and nulls variables on some kernels. */
    @TestFactory
    Stream<DynamicTest> importSingleTypesOnly() {
        return each(lesson -> lesson.cells()
                .forEach(cell -> assertThat(cell.lines())
                        .as(cell.name())
                        .noneMatch(line -> line.matches("(//> )?import .*\\.\\*;.*"))));
    }

    @Test
    void areOneForEachStepAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(Step.of(1).lesson().getParent())) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names)
                    .isEqualTo(
                            Step.all().stream().map(step -> step.id() + ".jsh").toList());
        }
    }

    private static Stream<DynamicTest> each(Consumer<Lesson> test) {
        return Step.all().stream()
                .map(step -> DynamicTest.dynamicTest(step.toString(), () -> test.accept(Lesson.read(step))));
    }
}
