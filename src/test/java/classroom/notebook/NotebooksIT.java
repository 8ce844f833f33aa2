package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import classroom.Step;
import classroom.Steps;
import classroom.cli.Jdks;
import classroom.cli.Jdks.Jdk;
import classroom.jupyter.Kernel;
import classroom.lesson.Lesson;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks on the real kernels, through Jupyter. */
@Execution(ExecutionMode.CONCURRENT)
class NotebooksIT {
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("someSteps")
    void aLiveNotebookPrintsWhatIsKeptAndPromised(Jdk jdk, Step step) throws IOException {
        checkLive(jdk, step);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("otherStepsAndJdks")
    @Tag("full")
    void everyLiveNotebookPrintsWhatIsKeptAndPromised(Jdk jdk, Step step) throws IOException {
        checkLive(jdk, step);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("allSteps")
    @Tag("full")
    void everyLiveNotebookSurvivesThatEveryCellIsRunTwice(Jdk jdk, Step step) throws IOException {
        Notebook live = LessonNotebook.of(step, Form.LIVE, Edition.LEARNER);

        Notebook run = TestKernel.on(jdk, Kernel.JJAVA).run(TestKernel.twice(Recording.inRunOrder(live)));

        assertThat(Faults.in(Lesson.read(step), TestKernel.first(run))).isEmpty();
        assertThat(Faults.in(Lesson.read(step), TestKernel.second(run))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("oneStep")
    void anImportNotebookPrintsOnIJavaWhatIsPromised(Jdk jdk, Step step) throws IOException {
        checkImport(jdk, step);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("otherImportsAndJdks")
    @Tag("full")
    void everyImportNotebookPrintsOnIJavaWhatIsPromised(Jdk jdk, Step step) throws IOException {
        checkImport(jdk, step);
    }

    private static void checkLive(Jdk jdk, Step step) throws IOException {
        Notebook kept = Notebook.read(Notebooks.file(step));

        Notebook run = TestKernel.on(jdk, Kernel.JJAVA).run(Recording.inRunOrder(kept));

        assertThat(Faults.in(Lesson.read(step), run)).isEmpty();
        assertThat(Recording.keepVarying(Recording.keep(kept, run), kept).cells()).isEqualTo(kept.cells());
    }

    private static void checkImport(Jdk jdk, Step step) throws IOException {
        Notebook imported = LessonNotebook.of(step, Form.IMPORT, Edition.LEARNER);

        Notebook run = TestKernel.on(jdk, Kernel.IJAVA).run(Recording.inRunOrder(imported));

        assertThat(Faults.in(Lesson.read(step), run)).isEmpty();
    }

    static Stream<Arguments> someSteps() {
        return on(running(), 7, 16);
    }

    static Stream<Arguments> otherStepsAndJdks() {
        return Stream.concat(on(running(), except(7, 16)), others(1, 7, 14, 16, 18, 22));
    }

    static Stream<Arguments> allSteps() {
        return on(running(), except());
    }

    static Stream<Arguments> oneStep() {
        return on(running(), 7);
    }

    static Stream<Arguments> otherImportsAndJdks() {
        return Stream.concat(on(running(), except(7)), others(7, 14, 22));
    }

    private static Stream<Arguments> on(Jdk jdk, int... steps) {
        return IntStream.of(steps).mapToObj(step -> arguments(jdk, Steps.of(step)));
    }

    private static Stream<Arguments> others(int... steps) {
        return Jdks.installed().stream().filter(jdk -> jdk.feature() != Runtime.version().feature())
                .flatMap(jdk -> on(jdk, steps));
    }

    private static Jdk running() {
        return Jdks.installed().stream().filter(jdk -> jdk.feature() == Runtime.version().feature()).findAny()
                .orElseThrow();
    }

    private static int[] except(Integer... steps) {
        return Steps.all().stream().map(Step::number).filter(number -> !List.of(steps).contains(number))
                .mapToInt(Integer::intValue).toArray();
    }
}
