package classroom.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import classroom.lesson.Lesson;
import classroom.lesson.Progress;
import classroom.lesson.Progress.Done;
import classroom.lesson.Progress.Entry;
import classroom.steps.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lesson 14, walked through by a learner who types. */
class WalkTest {
    private static final Step STEP = Step.of(14);
    private static final String FOUR_TIMES = "Compute ((x + x) + x) + x";

    @TempDir
    private Path folder;

    /** What is on the screen in the end. */
    private String walk(String... typed) {
        return walk(STEP, typed);
    }

    private String walk(Step step, String... typed) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        String input = String.join("\n", typed) + "\n";
        PipedPrompt prompt = new PipedPrompt(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        walk(step, prompt, out);
        return screen.toString(StandardCharsets.UTF_8);
    }

    private void walk(Step step, Prompt prompt, PrintStream out) {
        new Walk(
                        Lesson.read(step),
                        prompt,
                        new Screen(out, 80, false, StandardCharsets.UTF_8),
                        bookmark(step),
                        progress())
                .go();
    }

    private Bookmark bookmark(Step step) {
        return new Bookmark(folder.resolve("my/walk.properties"), step);
    }

    private Progress progress() {
        return new Progress(folder.resolve("my/progress.txt"));
    }

    private void leftAt(String cell) {
        bookmark(STEP).put(cell);
    }

    @Test
    void theQuestionComesBeforeTheCellAndTheCellBeforeWhatItPrints() {
        String screen = walk("", "");

        assertThat(screen)
                .containsSubsequence(
                        "Step 14: the same variable twice",
                        "import step14.Variable;",
                        "which number will it print",
                        "x = new step13.Variable",
                        "6.0\n1.0\n",
                        "> ");
        assertThat(screen).doesNotContain("// =>").doesNotContain("Investigate");
    }

    @Test
    void aClassIsShownByWhatTheStepChangesInIt() {
        leftAt("Variable");

        assertThat(walk())
                .contains("+                    x.grad = x.grad.add(gxs[i]);", "new: Variable.clearGrad()")
                .doesNotContain("Step 14 against");
    }

    @Test
    void aMemberThatTheLessonComesToLaterIsShownThere() {
        Step step = new Step(7);
        bookmark(step).put("Variable-without-backward");
        String first = walk(step);
        bookmark(step).put("Variable");
        String later = walk(step);

        assertThat(first)
                .contains("new: Variable.creator", "new: Variable.setCreator(Function)")
                .doesNotContain("Variable.backward()");
        assertThat(later).contains("new: Variable.backward()").doesNotContain("Variable.creator\n");
    }

    @Test
    void theLearnerCanRunJavaOverSeveralLinesAndSeesValuesAndErrors() {
        leftAt("step-14-is-right");

        String screen = walk(
                "x.grad.getDouble() * 7",
                "for (int i = 0; i < 2; i++) {",
                "System.out.println(\"i=\" + i);",
                "}",
                "nonsense",
                "throw new IllegalStateException(\"mine\");");

        assertThat(screen).contains("==> 14.0", "i=0\ni=1\n", "variable nonsense", "IllegalStateException: mine");
        assertThat(screen)
                .containsOnlyOnce("docs/errors.md")
                .containsSubsequence(
                        "variable nonsense",
                        "docs/errors.md, \"The compiler refuses\":",
                        "`cannot find symbol ... symbol: variable x`",
                        "Cause: the cell that declares x has not run");
    }

    @Test
    void atAnExerciseEnterChecksAndOnlyWhatIsRightGoesOn() {
        leftAt("four-times");

        String screen = walk("", "Variable fourTimes(Variable x) { Variable t = add(x, x); return add(t, t); }", "");

        assertThat(screen)
                .containsSubsequence(
                        FOUR_TIMES,
                        "Not yet.",
                        "it should be: 12.0",
                        "it is:        6.0",
                        "Not yet.",
                        "it should be: 4.0",
                        "it is:        8.0")
                .doesNotContain("Right");
        assertThat(progress().entries()).isEmpty();
        leftAt("four-times");
        assertThat(walk("Variable fourTimes(Variable x) { return add(add(add(x, x), x), x); }", ""))
                .containsSubsequence(FOUR_TIMES, "Right: 12.0, 4.0", "Differentiate y = x^2 + x");
        assertThat(progress().entries()).extracting(Entry::exercise).containsExactly("four-times");
    }

    @Test
    void aSolutionIsShownAndRunOnDemand() {
        leftAt("four-times");

        assertThat(walk(":solution", ""))
                .containsSubsequence(FOUR_TIMES, "add(add(add(x, x), x), x)", "Right: 12.0, 4.0");
        leftAt("investigate");
        assertThat(walk(":solution")).contains("This is no exercise.");
    }

    @Test
    void itIsLeftPolitelyAtTheEndOfTheInputAndGoesOnThere() {
        String left = walk("", "", "");
        String back = walk();

        assertThat(left)
                .endsWith("You are at 5 of " + Stop.of(Lesson.read(STEP)).size()
                        + ". To go on from here: ./dezero walk 14\n");
        assertThat(back)
                .startsWith("On from where you were")
                .contains("Investigate")
                .doesNotContain("Predict\n");
    }

    @Test
    void whatCameBeforeIsRunUnseenWhenItGoesOn() {
        leftAt("cleared");

        String screen = walk("step13.Functions.add(x, x).data.getDouble()", "square(x).data.getDouble()");

        assertThat(screen).contains("==> 9.0").doesNotContain("5.0");
    }

    @Test
    void backShowsTheStopBeforeAndAgainTheSame() {
        leftAt("three-times");

        assertThat(walk(":back")).containsSubsequence("add(add(x, x), x)", "3.0", "add(x, x)", "2.0");
        leftAt("three-times");
        assertThat(walk(":again")).containsSubsequence("add(add(x, x), x)", "3.0", "add(add(x, x), x)", "3.0");
        leftAt("title");
        assertThat(walk(":back")).contains("This is the beginning.");
    }

    @Test
    void backDoesNotStopAtWhatIsReadInPassing() {
        leftAt("predict");

        assertThat(walk(":back")).containsSubsequence("Predict", "Step 14: the same variable twice", "[1/");
    }

    @Test
    void skipGoesPastAnExerciseOrPastTheNextStopWhichIsRunAllTheSame() {
        leftAt("four-times");
        assertThat(walk(":skip"))
                .containsSubsequence(FOUR_TIMES, "Differentiate y = x^2 + x")
                .doesNotContain("Right");
        leftAt("Variable");
        assertThat(walk(":skip", "y.data.getDouble()"))
                .contains("add(add(x, x), x)", "==> 9.0")
                .doesNotContain("\n2.0");
    }

    @Test
    void theEndIsTheEndAndNextTimeItBeginsAnew() {
        leftAt("next");

        assertThat(progress().entries()).isEmpty();
        assertThat(walk("")).endsWith("This was lesson 14, to its end. The next one: ./dezero walk 15\n");
        assertThat(walk()).contains("[1/");
        assertThat(progress().entries()).extracting(Entry::done).containsExactly(Done.READ);
    }

    @Test
    void aBookmarkInACellThatIsNoMoreIsOneAtTheBeginning() {
        leftAt("of-another-edition");

        assertThat(walk()).contains("[1/");
    }

    @Test
    void helpSaysEveryCommandAndWhatIsNoCommandIsSaidSo() {
        assertThat(walk(":help", ":halp"))
                .contains(":back", ":again", ":skip", ":edit", ":solution", ":quit")
                .contains("There is no :halp; :help says what there is.");
    }

    @Test
    void atAQuestionTheCodeStandsThereAndThePredictionBesideWhatCameOfIt() {
        leftAt("predict");

        String screen = walk("12, and then 1", "");

        assertThat(screen)
                .containsSubsequence(
                        "which number will it print",
                        "x = new step13.Variable",
                        "my prediction > ",
                        "6.0\n1.0\n",
                        "  it is:         6.0, 1.0\n",
                        "  you predicted: 12, and then 1\n");
        assertThat(screen.indexOf("x = new step13.Variable")).isEqualTo(screen.lastIndexOf("x = new step13.Variable"));
    }

    @Test
    void enterAtAQuestionIsNoPrediction() {
        leftAt("predict");

        assertThat(walk("", "")).contains("6.0\n1.0\n").doesNotContain("you predicted");
    }

    @Test
    void hintsComeOneByOneAndThenNoMore() {
        leftAt("four-times");

        String screen = walk(":hint", ":hint", ":hint");

        assertThat(Lesson.read(STEP).exercises().get(0).hints())
                .hasSize(2)
                .allSatisfy(hint -> assertThat(screen.replaceAll("\\s+", " "))
                        .contains(hint.prose().split("[`\n]")[0].strip()));
        assertThat(screen).contains("There is no other hint; :solution shows one way to solve it.");
        leftAt("investigate");
        assertThat(walk(":hint")).contains("This is no exercise.");
    }

    @Test
    void aClassIsShownWholeAndAnUnknownOneNamesThoseThatAre() {
        leftAt("four-times");

        assertThat(walk(":class Add")).contains("public class Add extends Function {");
        assertThat(walk(":class Ad")).contains("The classes of this step are Add, ");
    }

    /** Types a loop that does not end, and presses Ctrl-C when it runs. */
    private static final class Impatient implements Prompt {
        private final Iterator<String> typed =
                List.of("while (true) { System.out.print('.'); }", "6 * 7").iterator();
        private Runnable pressed;

        @Override
        public Optional<String> read(String prompt, String draft, Predicate<String> unfinished) {
            return typed.hasNext() ? Optional.of(typed.next()) : Optional.empty();
        }

        @Override
        public void onInterrupt(Runnable action) {
            pressed = action;
        }

        @Override
        public int width() {
            return 80;
        }

        @Override
        public boolean canEdit() {
            return false;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void ctrlCEndsTheCellAndNotTheLesson() {
        leftAt("step-14-is-right");
        Impatient learner = new Impatient();
        ByteArrayOutputStream screen = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                if (new String(bytes, offset, length, StandardCharsets.UTF_8).equals(".")) {
                    learner.pressed.run();
                }
            }
        };

        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> walk(STEP, learner, new PrintStream(screen, true, StandardCharsets.UTF_8)));

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("Execution Interrupted: what the cell did until then remains\n", "==> 42", "You are at ");
    }

    @Test
    void helpAndExitNeedNoColon() {
        leftAt("four-times");

        assertThat(walk("help", "exit")).contains(":solution  at an exercise").contains("You are at ");
    }

    @Test
    void aCompilersErrorHasItsLineAndAMark() {
        leftAt("four-times");

        assertThat(walk("int n = 1;\nint m = nowhere;")).contains("int m = nowhere;\n        ^");
    }
}
