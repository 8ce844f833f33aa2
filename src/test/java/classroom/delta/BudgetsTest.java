package classroom.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.diff.Comparison;
import classroom.diff.Source;
import classroom.diff.Source.JavaFile;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetsTest {
    private static final String BEFORE =
            "/** A. */\nclass A {\n    int a;\n\n    void b() {\n        one();\n    }\n}\n";

    @TempDir
    Path folder;

    @Test
    void aDeltaWithinItsBudgetIsFine() throws IOException {
        assertThat(excesses("# a remark\n07  4  A: a\n       b; B: new\n", BEFORE.replace("one", "two")))
                .isEmpty();
    }

    @Test
    void aMemberThatIsNotInTheTableIsNamed() throws IOException {
        assertThat(excesses("07  9  A: a", BEFORE.replace("one", "two")))
                .containsExactly("step 07 changes A.b, which its chapter does not");
    }

    @Test
    void theCommentOfAClassHasToBeAllowedToo() throws IOException {
        assertThat(excesses("07  9  A: a b", BEFORE.replace("A. ", "The A. ")))
                .containsExactly("step 07 changes A.comment, which its chapter does not");
    }

    @Test
    void aNewClassAndARemovedOneAreNamed() throws IOException {
        assertThat(excesses("07  9  nothing", "class B {\n}\n"))
                .containsExactly(
                        "step 07 changes A.removed, which its chapter does not",
                        "step 07 changes B.new, which its chapter does not");
    }

    @Test
    void tooManyLinesAreCounted() throws IOException {
        assertThat(excesses("07  1  A: b", BEFORE.replace("one", "two")))
                .containsExactly("step 07 changes 2 lines, and may change 1");
    }

    @Test
    void aStepThatIsNotInTheTableIsNamed() throws IOException {
        assertThat(excesses("08  1  A: b", BEFORE)).containsExactly("step 07 has no line in the table");
    }

    @Test
    void aLineThatIsNoBudgetIsRefused() {
        assertThatThrownBy(() -> excesses("07  A: b", BEFORE))
                .isInstanceOf(KitException.class)
                .hasMessage("budgets.txt: '07  A: b' is not a step, a number of lines and what may change");
    }

    private List<String> excesses(String table, String after) throws IOException {
        Path file = Files.writeString(folder.resolve("budgets.txt"), table);
        Delta delta = new Delta(new Step(7), false, Comparison.of(source(BEFORE), source(after)));
        return Budgets.read(file).excesses(delta);
    }

    private static Source source(String text) {
        return new Source("a text", List.of(new JavaFile("A.java", text)));
    }
}
