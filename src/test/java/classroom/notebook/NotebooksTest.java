package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks as they are kept; {@code ./dezero notebooks} makes them. */
class NotebooksTest {
    static List<Step> steps() {
        return Step.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isWhatItsLessonAndItsClassesMake(Step step) {
        assertThat(Notebook.textOf(Notebooks.file(step)))
                .as("stale: ./dezero notebooks %d", step.number())
                .isEqualTo(Notebooks.made(step).json());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void keepsTheOutputsThatItsLessonPromises(Step step) {
        assertThat(OutputMismatches.in(Lesson.read(step), Notebook.read(Notebooks.file(step))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aWorksheetHasNoOutputsAndAKeyHasThem(Step step) {
        assertThat(Notebooks.edition(step, ClassSource.LIVE, Edition.WORKSHEET).cells())
                .allMatch(cell -> cell.outputs().isEmpty());
        assertThat(Notebooks.edition(step, ClassSource.LIVE, Edition.ANSWERS).cells())
                .anyMatch(cell -> !cell.outputs().isEmpty());
    }

    @Test
    void thereIsOneForEachStepAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(Kit.home().resolve("notebooks"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString).filter(name -> !name.startsWith(".")))
                    .containsExactlyInAnyOrderElementsOf(Step.all().stream()
                            .map(step -> step.id() + ".ipynb")
                            .toList());
        }
    }
}
