package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonRunnerTest {
    private final ByteArrayOutputStream echo = new ByteArrayOutputStream();

    @Test
    void aKeptPromiseIsNoMismatch() {
        assertThat(run("""
                // %% imports
                import java.util.List;
                // %% a
                System.out.println(List.of(1, 2));    // => [1, 2]
                // %% b
                for (int i = 0; i < 2; i++) {
                    System.out.println(i);    // => 0
                                              // => 1
                }
                """)).isEmpty();
        assertThat(echo.toString(StandardCharsets.UTF_8)).isEqualTo("[1, 2]\n0\n1\n");
    }

    @Test
    void aBrokenPromiseSaysWhereAndWhat() {
        List<Mismatch> mismatches = run("// %% a\nSystem.out.println(1 + 1);    // => 3\n");
        assertThat(mismatches).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.line()).isEqualTo(5);
            assertThat(mismatch.expected()).isEqualTo("3");
            assertThat(mismatch.actual()).isEqualTo("2");
            assertThat(mismatch.stopped()).isFalse();
        });
    }

    @Test
    void aLineTooManyAndALineTooFewAreMismatches() {
        assertThat(run("// %% a\nSystem.out.println(1);\n"))
                .extracting(Mismatch::actual)
                .containsExactly("1");
        assertThat(run("// %% a\nint a; // => 1\n"))
                .extracting(Mismatch::actual)
                .containsExactly("(nothing)");
    }

    @Test
    void whatVariesMayBeAnythingButMustBePrinted() {
        assertThat(run("// %% a\nSystem.out.println(System.nanoTime()); // => ~ 17\n"))
                .isEmpty();
        assertThat(run("// %% a\nint a; // => ~ 17\n")).hasSize(1);
    }

    @Test
    void nothingIsImportedForTheLesson() {
        assertThat(run("// %% a\nList<Integer> list;\n"))
                .extracting(Mismatch::actual)
                .singleElement()
                .asString()
                .contains("List");
    }

    @Test
    void aCellThatFailsStopsTheLesson() {
        List<Mismatch> mismatches = run("// %% a\nint n = 1 / 0;\n// %% b\nSystem.out.println(2);\n");
        assertThat(mismatches).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.stopped()).isTrue();
            assertThat(mismatch.actual()).isEqualTo("java.lang.ArithmeticException: / by zero");
        });
        assertThat(echo.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void codeThatBreaksOffStopsTheLesson() {
        assertThat(run("// %% a\nint f() {\n")).singleElement().matches(Mismatch::stopped);
    }

    @Test
    void anErrorCellMustFailWithItsText() {
        String cell = "// %% [error] a\n//> int n = \"two\";\n// => ! ";
        assertThat(run(cell + "incompatible types")).isEmpty();
        assertThat(run(cell + "cannot find symbol")).hasSize(1);
        assertThat(run("// %% [error] a\n//> int n = 2;\n// => ! incompatible types\n"))
                .extracting(Mismatch::actual)
                .containsExactly("(no error)");
        assertThat(run("// %% [error] a\n//> int n = \"two\";\n")).hasSize(1);
    }

    @Test
    void anErrorCellMayThrow() {
        assertThat(run("// %% [error] a\n//> Integer.parseInt(\"x\");\n// => ! NumberFormatException\n"))
                .isEmpty();
    }

    @Test
    void anExerciseIsCheckedWithItsSolution() {
        assertThat(check(exercise("int n = 1;  // your turn", "int n = 2;", "2")))
                .isEmpty();
        assertThat(check(exercise("int n = 1;  // your turn", "int n = 3;", "2")))
                .extracting(Mismatch::actual)
                .containsExactly("3", "n is 3");
    }

    @Test
    void anExerciseThatIsSolvedAlreadyIsRefused() {
        assertThat(check(exercise("int n = 2;", "int n = 2;", "2")))
                .hasSize(2)
                .extracting(Mismatch::expected)
                .containsOnly("something else before the exercise is solved");
    }

    @Test
    void aStarterThatDoesNotCompileIsNotSolved() {
        assertThat(check(exercise("int n = ", "int n = 2;", "2"))).isEmpty();
    }

    @Test
    void anExerciseIsTriedWithoutTheCellsThatItDoesNotName() {
        String needs = exercise("int n = one;", "int n = one + one;", "2");
        assertThat(check("// %% a\nint one = 1;\n" + needs))
                .extracting(Mismatch::actual)
                .asString()
                .contains("one");
        assertThat(check("// %% a\nint one = 1;\n" + needs.replace("[exercise] n", "[exercise] n after a")))
                .isEmpty();
    }

    @Test
    void whatACellNeedsRunsWithAllThatItNeedsInTurnInTheOrderOfTheLesson() {
        assertThat(check("// %% imports\nimport java.util.List;\n// %% a\nvar list = List.of(1);\n"
                        + "// %% b after a\nint one = list.get(0);\n"
                        + exercise("int n = one;", "int n = one + one;", "2")
                                .replace("[exercise] n", "[exercise] n after b")))
                .isEmpty();
    }

    @Test
    void anExerciseMayNeedAnotherIfItSaysSo() {
        String one = exercise("int n = 1;", "int n = 2;", "2");
        String other = exercise("int m = n;", "int m = n + n;", "4", "m + m", "8")
                .replace("] n", "] m")
                .replace("check n", "check m")
                .replace("(n)", "(m)");
        assertThat(check(one + other.replace("[exercise] m", "[exercise] m after n")))
                .isEmpty();
        assertThat(check(one + other)).extracting(Mismatch::stopped).contains(true);
    }

    @Test
    void aHiddenCheckHoldsForTheSolutionAndNotForTheStarter() {
        assertThat(check(exercise("int n = 1;", "int n = 2;", "2", "n + n", "4")))
                .isEmpty();
        assertThat(check(exercise("int n = 1;", "int n = 2;", "2", "n + n", "5")))
                .singleElement()
                .extracting(Mismatch::actual)
                .isEqualTo("4");
        assertThat(check(exercise("int n = 1;", "int n = 2;", "2", "\"all\"", "all")))
                .singleElement()
                .extracting(Mismatch::expected)
                .isEqualTo("something else before the exercise is solved");
    }

    @Test
    void aHiddenCheckGoesOnAfterTheCheck() {
        assertThat(check(exercise("int n = 1;", "int n = 2;", "2", "next", "3")
                        .replace("println(n); ", "println(n); int next = n + 1;")))
                .isEmpty();
    }

    @Test
    void theStandardOutputIsGivenBack() {
        var before = System.out;
        run("// %% a\nSystem.out.println(1);\n");
        assertThat(System.out).isSameAs(before);
    }

    private static String exercise(String starter, String solution, String promise) {
        return exercise(starter, solution, promise, "\"n is \" + n", "n is " + promise);
    }

    private static String exercise(String starter, String solution, String promise, String hidden, String second) {
        return """
                // %%%% [exercise] n
                // Two.
                //> %s
                // %%%% [hint] n
                // %%%% [hint] n
                // %%%% [solution] n
                %s
                // %%%% [check] n
                // check n
                System.out.println(n);    // => %s
                // %%%% [hidden] n
                //> System.out.println(%s);    // => %s
                """.formatted(starter, solution, promise, hidden, second);
    }

    private List<Mismatch> run(String cells) {
        return runner(cells).run(cell -> {});
    }

    private List<Mismatch> check(String cells) {
        return runner(cells).check();
    }

    private LessonRunner runner(String cells) {
        String start = "/env --class-path target/dezero.jar\n// %% [markdown] title\n// # T\n";
        return new LessonRunner(Lesson.parse(Step.of(7), start + cells), echo);
    }
}
