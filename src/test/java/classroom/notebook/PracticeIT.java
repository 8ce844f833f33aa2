package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import classroom.lesson.CheckCell;
import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Practice as a learner has it, on the real kernels: its checks judge. */
class PracticeIT {
    private static NotebookRun jjava() throws IOException {
        return TestKernel.on(Jdks.running(), Kernel.JJAVA);
    }

    private static Notebook cells(String... sources) {
        List<NotebookCell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(NotebookCell.code("cell-" + cells.size(), source));
        }
        return new Notebook(cells);
    }

    @ParameterizedTest
    @MethodSource("someSteps")
    void everyCheckFailsAtFirstAndIsRightWithTheSolution(Step step) throws IOException {
        check(step);
    }

    @ParameterizedTest
    @MethodSource("moreSteps")
    @Tag("full")
    void inMoreLessonsEveryCheckFailsAtFirstAndIsRightWithTheSolution(Step step) throws IOException {
        check(step);
    }

    @ParameterizedTest
    @MethodSource("otherSteps")
    @Tag("release")
    void inEveryLessonEveryCheckFailsAtFirstAndIsRightWithTheSolution(Step step) throws IOException {
        check(step);
    }

    private static void check(Step step) throws IOException {
        Lesson lesson = Lesson.read(step);
        Notebook practice = LessonNotebook.of(step, ClassSource.LIVE, Edition.PRACTICE);

        Notebook begun = jjava().run(practice);
        Notebook solved = jjava().run(solved(lesson, practice));

        assertThat(OutputMismatches.in(lesson, withoutChecks(begun)))
                .as("the demos")
                .noneMatch(fault -> fault.contains("error"));
        for (Exercise exercise : lesson.exercises()) {
            String id = LessonNotebook.check(exercise);
            assertThat(begun.cell(id).failure()).as(id + " before").isNotNull();
            assertThat(solved.cell(id).failure()).as(id + " solved").isNull();
            assertThat(solved.cell(id).printed("stdout")).as(id).endsWith(CheckCell.right() + "\n");
        }
    }

    private static Notebook solved(Lesson lesson, Notebook practice) {
        return new Notebook(practice.cells().stream()
                .map(cell -> lesson.exercises().stream()
                        .filter(exercise -> cell.id().equals(exercise.name() + "-start"))
                        .findAny()
                        .map(exercise -> cell.withSource(exercise.solution().code()))
                        .orElse(cell))
                .toList());
    }

    private static Notebook withoutChecks(Notebook run) {
        return new Notebook(run.cells().stream()
                .filter(cell -> !cell.has(LessonNotebook.CHECK))
                .toList());
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aCheckIsJudgedByItsArrowsAndNothingElseIs(Kernel kernel) throws IOException {
        Notebook run = TestKernel.on(Jdks.running(), kernel)
                .run(cells(
                        "int sum = 4;",
                        "// check sum\nSystem.out.println(sum); // => 5",
                        "sum = 5",
                        "// check sum\nSystem.out.println(sum);\n// => 5",
                        "// check sum\nThread t = new Thread(() -> System.out.println(5));\nt.start(); t.join(); // => 5",
                        "System.out.println(sum); // => 6",
                        "// check sum\nSystem.out.println(sum / 0); // => 5",
                        "// check sum\nSystem.out.println(nowhere); // => 5",
                        "System.out.println(6 * 7)"));

        assertThat(run.cell("cell-1").failure()).contains("Not yet: line 1: it should be 5, it is 4");
        assertThat(run.cell("cell-3").printed("stdout")).isEqualTo("5\nRight.\n");
        assertThat(run.cell("cell-4").printed("stdout")).isEqualTo("5\nRight.\n");
        assertThat(run.cell("cell-5").printed("stdout")).isEqualTo("5\n");
        assertThat(run.cell("cell-6").printed("stderr"))
                .isEqualTo("Not yet: the check of sum ends in an exception. Look at the cell of that exercise.\n");
        assertThat(run.cell("cell-6").failure()).contains("/ by zero");
        assertThat(run.cell("cell-7").printed("stderr")).startsWith("Not yet: the check of sum does not compile.");
        assertThat(run.cell("cell-8").printed("stdout")).isEqualTo("42\n");
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aCellSaysThatItRunsOnAnOldClass(Kernel kernel) throws IOException {
        Notebook run = TestKernel.on(Jdks.running(), kernel)
                .run(cells(
                        "class Dog { int legs() { return 3; } }",
                        "class Dog { int legs() { retrun 4; } }",
                        "System.out.println(new Dog().legs())",
                        "System.out.println(\"no animal\")",
                        "class Dog { int legs() { return 4; } }",
                        "System.out.println(new Dog().legs())"));

        String warning = "This cell runs on Dog as it was before your last edit: that did not compile."
                + " Mend its cell, and run it.\n";
        assertThat(run.cell("cell-1").failure()).isNotNull();
        assertThat(run.cell("cell-2").printed("stdout")).isEqualTo("3\n");
        assertThat(run.cell("cell-2").printed("stderr")).isEqualTo(warning);
        assertThat(run.cell("cell-3").printed("stderr")).isEmpty();
        assertThat(run.cell("cell-5").printed("stdout")).isEqualTo("4\n");
        assertThat(run.cell("cell-5").printed("stderr")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void whatStandsBeforeTheMistakeIsNew(Kernel kernel) throws IOException {
        Notebook run = TestKernel.on(Jdks.running(), kernel)
                .run(cells(
                        "class Cat { int legs() { return 3; } }\nclass Dog { int legs() { return 3; } }",
                        "class Cat { int legs() { return 4; } }\nclass Dog { int legs() { retrun 4; } }",
                        "System.out.println(new Cat().legs())",
                        "System.out.println(new Dog().legs())"));

        assertThat(run.cell("cell-2").printed("stdout")).isEqualTo("4\n");
        assertThat(run.cell("cell-2").printed("stderr")).isEmpty();
        assertThat(run.cell("cell-3").printed("stderr")).startsWith("This cell runs on Dog as it was before");
    }

    @Test
    void whatIsRightForTheVisibleNumbersAloneIsNotRight() throws IOException {
        Step step = Step.of(7);
        Exercise exercise = Lesson.read(step).exercises().get(1);
        String hardCoded = "int functionsBehind(Variable y) { return y.creator == null ? 0 : 3; }";
        Notebook practice = LessonNotebook.of(step, ClassSource.LIVE, Edition.PRACTICE);
        List<NotebookCell> cells = new ArrayList<>(practice.cells().stream()
                .map(cell -> cell.id().equals(exercise.name() + "-start") ? cell.withSource(hardCoded) : cell)
                .toList());
        cells.add(NotebookCell.code("no-variable-is-left", "System.out.println(end);"));

        Notebook run = jjava().run(new Notebook(cells));

        NotebookCell check = run.cell(LessonNotebook.check(exercise));
        assertThat(check.printed("stdout")).isEqualTo("3\n0\n");
        assertThat(check.failure()).contains("Not yet: it is right for these numbers, and not for others");
        assertThat(run.cell("no-variable-is-left").failure()).contains("cannot find symbol");
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aCheckOfAnOldMethodIsNotRight(Kernel kernel) throws IOException {
        Notebook run = TestKernel.on(Jdks.running(), kernel)
                .run(cells(
                        "int five() { return 5; }",
                        "int five() { return 5 }",
                        "// check five\nSystem.out.println(five()); // => 5",
                        "int five() { return 2 + 3; }",
                        "// check five\nSystem.out.println(five()); // => 5"));

        assertThat(run.cell("cell-2").failure()).contains("Not yet: the cell of five did not compile");
        assertThat(run.cell("cell-4").printed("stdout")).isEqualTo("5\nRight.\n");
    }

    @Test
    void thePageToBeginWithRuns() throws IOException {
        Notebook page = StartHere.notebook();

        Notebook run = jjava().run(new Notebook(page.cells().stream()
                .filter(cell -> !cell.source().contains("sleep"))
                .toList()));

        assertThat(run.cells().stream().filter(NotebookCell::isCode).map(NotebookCell::failure))
                .satisfiesExactly(
                        six -> assertThat(six).isNull(),
                        value -> assertThat(value).isNull(),
                        compiler -> assertThat(compiler).contains("incompatible types"),
                        exception -> assertThat(exception).contains("Index 3 out of bounds"));
    }

    static Stream<Step> someSteps() {
        return Stream.of(Step.of(7));
    }

    static Stream<Step> moreSteps() {
        return Stream.of(Step.of(10), Step.of(16), Step.of(22));
    }

    static Stream<Step> otherSteps() {
        List<Step> others = Stream.concat(someSteps(), moreSteps()).toList();
        return Step.all().stream().filter(step -> !others.contains(step));
    }
}
