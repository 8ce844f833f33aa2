package classroom.mark;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lesson: what has not been begun is not done, and the kit's solutions are right. */
@Tag("release")
class MarkingIT {
    private static final int SECONDS = 120;

    @ParameterizedTest
    @MethodSource("steps")
    void theSolutionsAreRight(Step step, @TempDir Path folder) {
        KitNotebook kit = KitNotebook.of(step);
        kit.practice().write(folder.resolve("begun.ipynb"));
        kit.solved().write(folder.resolve("solved.ipynb"));

        Marks marks = Marking.of(step, SECONDS).mark(folder, 2, () -> {});

        assertThat(marks.handIns())
                .allSatisfy(handIn -> assertThat(handIn.remarks()).isEmpty());
        assertThat(marks.handIns().get(0).marks()).extracting(Mark::verdict).containsOnly(Verdict.NOT_DONE);
        assertThat(marks.handIns().get(1).marks())
                .allSatisfy(mark -> assertThat(mark).isEqualTo(Mark.of(mark.what(), Verdict.RIGHT, "")));
    }

    static List<Step> steps() {
        return Step.all();
    }
}
