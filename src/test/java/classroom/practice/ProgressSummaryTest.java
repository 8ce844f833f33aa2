package classroom.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.lesson.Lesson;
import classroom.lesson.Progress;
import classroom.steps.Step;
import classroom.system.KitException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressSummaryTest {
    private static final Step STEP = Step.of(14);

    @TempDir
    private Path folder;

    private Progress progress;

    @BeforeEach
    void begin() {
        progress = new Progress(folder.resolve("progress.txt"));
    }

    private ProgressSummary standing() {
        return ProgressSummary.of(progress);
    }

    private void solve(int exercise) {
        progress.right(STEP, Lesson.read(STEP).exercises().get(exercise));
    }

    @Test
    void atFirstNothingIsDone() {
        assertThat(standing().line())
                .isEqualTo("Done: 0 of 24 lessons, 0 checks, 0 of 22 steps written. Next: ./dezero lab 1");
    }

    @Test
    void aLessonIsReadWhenItsEndIsReachedOrAllOfItsChecksAreRight() {
        solve(0);
        solve(1);
        assertThat(standing().line())
                .startsWith("Done: 0 of 24 lessons, 2 checks,")
                .endsWith("Next: ./dezero lab 14");
        assertThat(standing().table()).contains("14  the same variable twice" + " ".repeat(25) + "2 of 3");

        solve(2);
        assertThat(standing().line())
                .startsWith("Done: 1 of 24 lessons, 3 checks,")
                .endsWith("Next: ./dezero lab 15");

        progress.read(Step.of(15));
        assertThat(standing().line()).startsWith("Done: 2 of 24 lessons").endsWith("Next: ./dezero lab 16");
    }

    @Test
    void whoWritesGoesOnWithTheNextStepThatCanBeWritten() {
        progress.written(STEP);

        assertThat(standing().line())
                .isEqualTo("Done: 0 of 24 lessons, 0 checks, 1 of 22 steps written. Next: ./dezero start 16");
    }

    @Test
    void afterTheLastLessonComesWhatWasLeftOut() {
        progress.read(Step.of(1));
        progress.read(Step.of(24));

        assertThat(standing().line()).endsWith("Next: ./dezero lab 2");
    }

    @Test
    void thePageIsForTheEnd() {
        assertThatThrownBy(() -> ProgressPage.of(standing()))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("Next: ./dezero lab 1");
        progress.read(Step.of(24));
        solve(0);

        String page = ProgressPage.of(standing()).html();

        assertThat(page)
                .contains(
                        "<td>lessons read</td><td>1 of 24</td>", "<td>the same variable twice</td>", "<td>1 of 3</td>")
                .doesNotContain("What my framework computes", "%s", "%d", "%%");
    }
}
