package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.system.Language;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A notebook in another language, on the real kernel. */
@Tag("full")
class TranslatedNotebookIT {
    private static Stream<Language> languages() {
        return Language.all().stream().filter(language -> !language.isEnglish());
    }

    @AfterEach
    void backToEnglish() {
        Language.use(Language.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itPrintsWhatTheEnglishOneDoes(Language language) throws IOException {
        Step step = Step.of(7);
        Language.use(language);
        Notebook notebook = LessonNotebook.of(step, ClassSource.LIVE, Edition.READ);

        Notebook run = TestKernel.on(Jdks.running(), Kernel.JJAVA).run(RecordedOutputs.inRunOrder(notebook));

        assertThat(notebook.cells().get(0).source()).contains(Language.text("lesson.step", 7));
        assertThat(OutputMismatches.in(Lesson.english(step), run)).isEmpty();
        assertThat(run.cell("the-whole-way-back").printed("stdout")).contains("3.297442541400256");
    }
}
