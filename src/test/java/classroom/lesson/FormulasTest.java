package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.prose.Formula;
import classroom.steps.Step;
import classroom.system.KitException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormulasTest {
    private static Lesson lesson(String... prose) {
        return Lesson.parse(
                new Step(5),
                "/env --class-path target/dezero.jar\n// %% [markdown] title\n// " + String.join("\n// ", prose));
    }

    /** The lessons' own: what a page has of them is the site's test. */
    @TestFactory
    Stream<DynamicTest> ofEachLessonAreTextInTheTerminal() {
        return Step.all().stream()
                .map(step -> DynamicTest.dynamicTest(
                        step.toString(),
                        () -> assertThat(Formulas.of(Lesson.read(step)))
                                .flatExtracting(formula -> List.of(
                                        formula.text(StandardCharsets.UTF_8), formula.text(StandardCharsets.US_ASCII)))
                                .allSatisfy(
                                        text -> assertThat(text).isNotBlank().doesNotContain("\\", "{", "}"))));
    }

    /** They are shown where nothing typesets them: in lists, and in the titles of pages. */
    @TestFactory
    Stream<DynamicTest> areNotInTitles() {
        return Step.all().stream()
                .map(Lesson::read)
                .map(lesson -> DynamicTest.dynamicTest(
                        lesson.title(),
                        () -> assertThat(lesson.title() + lesson.adds()).doesNotContain("$")));
    }

    @Test
    void areFoundInTextButNotInCode() {
        assertThat(Formulas.of(lesson(
                        "# A $x$", "", "- *b $y_0$* `$z$`", "", "```", "$z$", "```", "", "$$", "x_1", "= 2", "$$")))
                .extracting(Formula::tex)
                .containsExactly("x", "y_0", "x_1\n= 2");
    }

    @Test
    void thatCannotBeReadAreNamedWithTheirLine() {
        assertThatThrownBy(() -> Formulas.of(lesson("# A", "", "b", "$\\foo$")))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("step05.jsh, line 6: the formula \\foo: Undefined command \\foo");
    }

    @Test
    void areAllThatDollarSignsMean() {
        assertThatThrownBy(() -> Formulas.of(lesson("# A", "", "it costs $5")))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("step05.jsh, line 5: a dollar sign");
        assertThatThrownBy(() -> Formulas.of(lesson("# A", "", "so $x +", "- y$")))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("step05.jsh, line 5: a dollar sign");
    }
}
