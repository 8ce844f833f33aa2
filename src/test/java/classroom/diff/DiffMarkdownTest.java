package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffMarkdownTest {
    private static String page(Diff diff) {
        return String.join("\n", DiffMarkdown.page(diff));
    }

    private static String folded(int step) {
        return String.join("\n", DiffMarkdown.folded(Diff.of(Step.of(step))));
    }

    @Test
    void aPageHasAHeadingForEachChange() {
        assertThat(page(Diff.of(Step.of(14)).in("Variable.clearGrad"))).isEqualTo("""
                # step 13 to step 14

                ## `Variable.clearGrad()`: new, 4 lines

                ```diff
                +     /** Forgets the gradient; without it, the next one is added on top. */
                +     public void clearGrad() {
                +         grad = null;
                +     }
                ```""");
    }

    @Test
    void foldedItIsOneLineToOpenAndHasNoHeading() {
        assertThat(folded(14))
                .startsWith("""
                <details>
                <summary>What changed since step 13</summary>

                **`Variable.backward()`**: 4 lines more

                <pre>      /** Gives""")
                .endsWith("+     }</span></pre>\n\n</details>")
                .doesNotContainPattern("(?m)^#");
    }

    @Test
    void foldedItHasItsOwnColoursAndNoSignOfTheCodeIsTakenForHtml() {
        assertThat(folded(17).lines())
                .contains(
                        "<pre><span style=\"background-color: rgba(240, 130, 0, 0.22)\">-     public"
                                + " List&lt;Variable&gt; outputs;</span>",
                        "<span style=\"background-color: rgba(30, 120, 255, 0.18)\">+     public"
                                + " List&lt;WeakReference&lt;Variable&gt;&gt; outputs;</span></pre>");
    }

    @Test
    void foldedItSaysThatNothingChangesOrWhatMoved() {
        assertThat(folded(5)).startsWith("""
                <details>
                <summary>What changed since step 04</summary>

                The framework does not change. New in lesson 05: no code. The""").endsWith(" inputs.\n\n</details>");
        assertThat(folded(10)).contains("\n\nThe framework does not change.\n\n**`class SquareTest`**: new, ");
        assertThat(folded(23)).contains("\n\nMoved to `dezero`.\n\n**`class Example`**: new, 15 lines\n\n<pre><span ");
    }

    @Test
    void noLineEndsInABlankAndWhatOnlyMovedHasNoBlock() {
        Member fill = new Member(Member.Kind.METHOD, List.of("fill"), "fill()", List.of());
        Change moved = Change.moved("Box", fill, fill);
        Source none = Source.nothing();

        assertThat(folded(18)).doesNotContainPattern("(?m) $");
        assertThat(page(new Diff(none, new Source("yours", List.of()), "", List.of(moved))))
                .endsWith("## `Box.fill()`: moved");
    }
}
