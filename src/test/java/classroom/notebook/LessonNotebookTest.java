package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Cell;
import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.steps.StepClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonNotebookTest {
    private static final Step SEVEN = Step.of("7");

    static List<Step> steps() {
        return Step.all();
    }

    private static Notebook live(Step step) {
        return LessonNotebook.of(step, ClassSource.LIVE, Edition.READ);
    }

    private static Cell cell(Step step, String name) {
        return Lesson.read(step).cells().stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyCellHasAnIdOfItsOwnThatJupyterAllows(Step step) {
        List<String> ids = live(step).cells().stream().map(NotebookCell::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-zA-Z0-9_-]{1,64}"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void liveClassesAreDefinedOnceMoreExactlyAsInTheFoldedCell(Step step) {
        Notebook notebook = live(step);
        String folded = notebook.cell("classes").source();

        Set<String> types = new HashSet<>();
        assertThat(Lesson.read(step).cells().stream()
                        .filter(cell -> cell.kind() == Cell.Kind.CLASS && types.add(cell.type())))
                .allSatisfy(cell ->
                        assertThat(folded).contains(notebook.cell(cell.name()).source()));
        assertThat(notebook.cell("classes").folded()).isTrue();
    }

    /** So that JShell takes it for the same class; it goes by the number of lines before it. */
    @ParameterizedTest
    @MethodSource("steps")
    void everyLiveClassStandsAfterOneEmptyLine(Step step) {
        assertThat(live(step).cells().stream().filter(cell -> cell.has("class") || cell.has("classes")))
                .allSatisfy(cell -> assertThat(cell.source()).matches("(?s)\n\\S.*"));
        assertThat(live(step).cell("classes").source()).doesNotContainPattern("}\n\n(/\\*\\*|public)");
    }

    @Test
    void aMemberThatTheLessonComesToLaterIsNotThereBefore() {
        Notebook notebook = live(SEVEN);
        String whole = notebook.cell("Variable").source();
        String first = notebook.cell("Variable-without-backward").source();

        assertThat(whole).contains("    /** Gives a gradient to every", "    public void backward() {");
        assertThat(first)
                .isEqualTo(whole.replaceFirst("(?s)\n\n    /\\*\\* Gives .*?\n    }\n", "\n"))
                .doesNotContain("backward");
        assertThat(notebook.cell("classes").source())
                .contains(first, "INDArray backward(INDArray gy)")
                .doesNotContain("void backward()");
        assertThat(LessonNotebook.of(SEVEN, ClassSource.IMPORT, Edition.READ)
                        .cell("Variable-without-backward")
                        .source())
                .isEqualTo("```java" + first + "\n```");
    }

    @Test
    void whatChangedStandsInTheOrderOfTheLesson() {
        assertThat(live(SEVEN).cell("what-changed").source())
                .containsSubsequence("Variable.creator", "Variable.setCreator", "Function.output", "Function.call");
    }

    @Test
    void whatChangedNamesAMemberThatComesLaterAndDoesNotShowIt() {
        assertThat(live(SEVEN).cell("what-changed").source())
                .contains("\n\nFurther down comes `Variable.backward`.\n\n")
                .doesNotContain("void backward()");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aLiveNotebookImportsNothingOfItsOwnStep(Step step) {
        String imports = live(step).cell("imports").source();

        assertThat(imports.lines())
                .noneMatch(line -> StepClass.isFrom(step.id(), line))
                .doesNotHaveDuplicates()
                .doesNotContain("import java.util.function.*;");
    }

    @Test
    void theImportsComeFirstThenTheClassesThenTheLesson() {
        assertThat(live(SEVEN).cells().stream().map(NotebookCell::id))
                .startsWith(
                        "title",
                        "imports",
                        "about-the-classes",
                        "classes",
                        "what-changed",
                        "two-links",
                        "about-Variable-without-backward",
                        "Variable-without-backward",
                        "about-Function",
                        "Function",
                        "predict",
                        "the-links");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyNotebookButTheFirstHasFoldedWhatItsStepChanges(Step step) {
        for (ClassSource form : ClassSource.values()) {
            NotebookCell changed = LessonNotebook.of(step, form, Edition.READ).cell("what-changed");
            if (step.number() == Step.FIRST) {
                assertThat(changed).isNull();
            } else {
                assertThat(changed.isCode()).isFalse();
                assertThat(changed.source()).startsWith("<details>\n<summary>What changed since step ");
            }
        }
    }

    @Test
    void aMethodOfFunctionsCanBeCalledWithoutItsClass() {
        assertThat(live(Step.of("14")).cell("classes").source().lines())
                .contains("Variable add(Variable x0, Variable x1) { return Functions.add(x0, x1); }");
    }

    @Test
    void theFrameworkOfStep24ComesFromTheJar() {
        Notebook notebook = live(Step.of("24"));

        assertThat(notebook.cell("imports").source()).contains("import dezero.Variable;");
        assertThat(notebook.cell("classes").source())
                .contains("class TestFunctions")
                .doesNotContain("class Variable");
    }

    @Test
    void aSolutionIsFoldedBehindItsCheck() {
        List<NotebookCell> cells = live(SEVEN).cells();
        int task = cells.indexOf(live(SEVEN).cell("root"));

        assertThat(cells.subList(task, task + 4).stream().map(NotebookCell::id))
                .containsExactly("root", "root-start", "root-check", "root-solution");
        assertThat(live(SEVEN).cell("root-solution").folded()).isTrue();
        assertThat(live(SEVEN).cell("root-start").has(NotebookCell.MAY_FAIL)).isTrue();
        assertThat(live(SEVEN).cell("root-check").has(NotebookCell.MAY_FAIL)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aWorksheetGivesNothingAwayButWhatAnExerciseMustPrint(Step step) {
        Notebook worksheet = LessonNotebook.of(step, ClassSource.LIVE, Edition.WORKSHEET);

        assertThat(worksheet.cells())
                .noneMatch(cell -> cell.has(LessonNotebook.SOLUTION))
                .allSatisfy(cell -> assertThat(cell.outputs()).isEmpty())
                .filteredOn(cell -> cell.isCode() && !cell.has(LessonNotebook.CHECK))
                .allSatisfy(cell -> assertThat(cell.source()).doesNotContain("// =>"));
        assertThat(worksheet.cells().stream().filter(cell -> cell.has(LessonNotebook.CHECK)))
                .allSatisfy(cell -> assertThat(cell.source()).contains("// =>"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theKeyHasEverySolutionInThePlaceOfTheExercise(Step step) {
        Notebook key = LessonNotebook.of(step, ClassSource.LIVE, Edition.ANSWERS);

        for (Exercise exercise : Lesson.read(step).exercises()) {
            assertThat(key.cells().stream().map(NotebookCell::id))
                    .containsSubsequence(
                            exercise.name(), LessonNotebook.solution(exercise), LessonNotebook.check(exercise));
            assertThat(key.cell(LessonNotebook.solution(exercise)).source())
                    .isEqualTo(exercise.solution().code());
        }
        assertThat(key.cells()).noneMatch(cell -> cell.has(LessonNotebook.EXERCISE));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void anImportNotebookDefinesNoClassOfTheStepAndImportsAtItsBeginning(Step step) {
        List<NotebookCell> code = LessonNotebook.of(step, ClassSource.IMPORT, Edition.READ).cells().stream()
                .filter(NotebookCell::isCode)
                .toList();

        assertThat(code.get(0).source()).contains("\n// %classpath ");
        assertThat(code.get(1).source()).startsWith("import ").endsWith("Display.install();");
        assertThat(code).noneMatch(cell -> cell.has("class") || cell.has("classes"));
        assertThat(code.subList(2, code.size())).noneMatch(cell -> cell.source().startsWith("import "));
    }

    @Test
    void aNotebookLeadsToItsNeighbours() {
        assertThat(live(SEVEN).cell("neighbours").source()).contains("](step06.ipynb)", "](step08.ipynb)", "Step 8: ");
        assertThat(live(Step.of("1")).cell("neighbours").source()).doesNotContain("Before");
        assertThat(live(Step.of("24")).cell("neighbours").source()).doesNotContain("Next");
    }

    @Test
    void whereAPictureIsShownItsTextIsNot() {
        assertThat(cell(Step.of("14"), "drawn").code()).contains("// => x = 3.0, grad 1.0, used twice");
        assertThat(live(Step.of("14")).cell("drawn").source()).endsWith("Display.show(Graph.of(y));\n}");
        assertThat(live(Step.of("14")).cell("three-times").source()).contains("// => 3.0");
    }

    @Test
    void whatOnlyAPageCanShowIsACellOfTheNotebookAlone() {
        assertThat(live(SEVEN).cell("step-by-step").source()).endsWith("Display.show(Replay.of(y));");
        assertThat(cell(SEVEN, "step-by-step").kind().runsInJShell()).isFalse();
    }

    @Test
    void aCellWhoseNumbersVarySaysSo() {
        assertThat(live(SEVEN).cell("how-deep").has(LessonNotebook.VARIES)).isTrue();
        assertThat(live(SEVEN).cell("the-links").has(LessonNotebook.VARIES)).isFalse();
    }

    @Test
    void aCellThatIsMeantToFailSaysWhatItIsToSay() {
        assertThat(live(Step.of("1")).cell("var-is-forgotten").source())
                .isEqualTo("System.out.println(second.number);\n// => ! cannot find symbol");
    }

    @Test
    void theProseNamesTheClassesThatAreToBeEditedFurtherDown() {
        assertThat(live(SEVEN).cell("about-the-classes").source())
                .contains("a click opens it. `Variable` is there without `backward`, which comes later. `Variable` and "
                        + "`Function` stand once more further down");
        assertThat(live(Step.of("5")).cell("about-the-classes").source()).contains("Edit them there");
        assertThat(live(Step.of("6")).cell("about-the-classes").source())
                .contains("`Variable`, `Function`, `Square` and `Exp` stand");
    }

    @Test
    void onlyTheFirstExerciseExplainsItsCells() {
        assertThat(live(SEVEN).cells())
                .filteredOn(cell -> cell.source().contains("yours to change"))
                .extracting(NotebookCell::id)
                .containsExactly("your-own-way-back");
    }

    @Test
    void aCellThatTheProseCallsByItsNameShowsIt() {
        assertThat(live(SEVEN).cell("along-the-links").source()).startsWith("// along-the-links\nVariable x");
        assertThat(live(SEVEN).cell("how-deep").source()).startsWith("void tryBackward");
    }

    @Test
    void aNotebookReadIsTheOneWritten() {
        Notebook notebook = live(SEVEN);

        assertThat(Notebook.parse(notebook.json())).isEqualTo(notebook);
    }
}
