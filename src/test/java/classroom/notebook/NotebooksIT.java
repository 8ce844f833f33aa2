package classroom.notebook;

import static classroom.notebook.TestKernel.cases;
import static classroom.notebook.TestKernel.casesOnOthers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import classroom.cli.Jdks;
import classroom.cli.Jdks.Jdk;
import classroom.jupyter.Kernel;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import java.io.IOException;
import java.util.List;
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
    @MethodSource
    void aKernelRunsOnTheJdkThatItIsTestedOn(Jdk jdk, Kernel kernel) throws IOException {
        NotebookCell version = NotebookCell.code("version", "System.out.println(Runtime.version().feature());");

        Notebook run = TestKernel.on(jdk, kernel).run(new Notebook(List.of(version)));

        assertThat(run.cell("version").printed("stdout")).isEqualTo(jdk.feature() + "\n");
    }

    static Stream<Arguments> aKernelRunsOnTheJdkThatItIsTestedOn() {
        return Jdks.installed().stream()
                .flatMap(jdk -> Stream.of(Kernel.values()).map(kernel -> arguments(jdk, kernel)));
    }

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
    @MethodSource("stepsOnOtherJdks")
    @Tag("release")
    void everyLiveNotebookDoesSoOnOtherJdks(Jdk jdk, Step step) throws IOException {
        checkLive(jdk, step);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("longSteps")
    @Tag("full")
    void aLiveNotebookSurvivesThatEveryCellIsRunTwice(Jdk jdk, Step step) throws IOException {
        checkTwice(jdk, step);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("allSteps")
    @Tag("release")
    void everyLiveNotebookSurvivesThatEveryCellIsRunTwice(Jdk jdk, Step step) throws IOException {
        checkTwice(jdk, step);
    }

    private static void checkTwice(Jdk jdk, Step step) throws IOException {
        Notebook live = LessonNotebook.of(step, ClassSource.LIVE, Edition.READ);

        Notebook run = TestKernel.on(jdk, Kernel.JJAVA).run(TestKernel.twice(RecordedOutputs.inRunOrder(live)));

        assertThat(OutputMismatches.in(Lesson.read(step), TestKernel.first(run)))
                .isEmpty();
        assertThat(OutputMismatches.in(Lesson.read(step), TestKernel.second(run)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("oneStep")
    void anImportNotebookPrintsOnIJavaWhatIsPromised(Jdk jdk, Step step) throws IOException {
        checkImport(jdk, step);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("longSteps")
    @Tag("full")
    void aLongImportNotebookPrintsOnIJavaWhatIsPromised(Jdk jdk, Step step) throws IOException {
        checkImport(jdk, step);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("otherImportsAndJdks")
    @Tag("release")
    void everyImportNotebookPrintsOnIJavaWhatIsPromised(Jdk jdk, Step step) throws IOException {
        checkImport(jdk, step);
    }

    private static void checkLive(Jdk jdk, Step step) throws IOException {
        Notebook kept = Notebook.read(Notebooks.file(step));

        Notebook run = TestKernel.on(jdk, Kernel.JJAVA).run(RecordedOutputs.inRunOrder(kept));

        assertThat(OutputMismatches.in(Lesson.read(step), run)).isEmpty();
        assertThat(RecordedOutputs.keepVarying(RecordedOutputs.keep(kept, run), kept)
                        .cells())
                .isEqualTo(kept.cells());
    }

    private static void checkImport(Jdk jdk, Step step) throws IOException {
        Notebook imported = LessonNotebook.of(step, ClassSource.IMPORT, Edition.READ);

        Notebook run = TestKernel.on(jdk, Kernel.IJAVA).run(RecordedOutputs.inRunOrder(imported));

        assertThat(OutputMismatches.in(Lesson.read(step), run)).isEmpty();
    }

    static Stream<Arguments> someSteps() {
        return cases(Jdks.running(), 7, 16);
    }

    static Stream<Arguments> otherStepsAndJdks() {
        return Stream.concat(cases(Jdks.running(), except(7, 16)), casesOnOthers(7, 16));
    }

    static Stream<Arguments> allSteps() {
        return cases(Jdks.running(), except());
    }

    static Stream<Arguments> stepsOnOtherJdks() {
        return casesOnOthers(except(7, 16));
    }

    static Stream<Arguments> longSteps() {
        return Stream.concat(cases(Jdks.running(), 14, 18), casesOnOthers(22));
    }

    static Stream<Arguments> oneStep() {
        return cases(Jdks.running(), 7);
    }

    static Stream<Arguments> otherImportsAndJdks() {
        return Stream.concat(cases(Jdks.running(), except(7, 14, 18)), casesOnOthers(7, 14, 22));
    }

    private static int[] except(Integer... steps) {
        return Step.all().stream()
                .map(Step::number)
                .filter(number -> !List.of(steps).contains(number))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
