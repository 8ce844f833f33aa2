package classroom.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ProseLinesTest {
    private static List<String> plain(String markdown, int width) {
        return ProseLines.of(markdown, width, false, StandardCharsets.UTF_8).stream()
                .map(AttributedString::toString)
                .toList();
    }

    private static String coloured(String markdown) {
        List<AttributedString> lines = ProseLines.of(markdown, 80, true, StandardCharsets.UTF_8);
        return String.join("\n", lines.stream().map(AttributedString::toAnsi).toList());
    }

    @Test
    void aParagraphIsWrappedAnew() {
        assertThat(plain("one two\nthree four\n\nfive", 14)).containsExactly("one two three", "four", "", "five");
    }

    @Test
    void headingsAreUnderlinedWhereThereAreNoColours() {
        assertThat(plain("# Step 7\n## Predict", 80)).containsExactly("Step 7", "======", "Predict", "-------");
        assertThat(coloured("# Step 7")).contains("\u001B[1mStep 7");
    }

    @Test
    void aListHangsUnderItsMark() {
        assertThat(plain("- one two\n  three\n- four\n1. five six", 9))
                .containsExactly("- one two", "  three", "- four", "1. five", "   six");
    }

    @Test
    void aLineThatHappensToBeginWithANumberIsNoList() {
        assertThat(plain("We expect 2, then\n3. What comes?", 80)).containsExactly("We expect 2, then 3. What comes?");
    }

    @Test
    void codeStaysAsItIs() {
        assertThat(plain("```\na   b\n\nc\n```\n\n    z   z", 5))
                .containsExactly("    a   b", "    ", "    c", "", "    z   z");
    }

    @Test
    void theColumnsOfATableStandBelowEachOther() {
        assertThat(plain("| |n|\n|---|---|\n|`x`|1|\n|long|$x_0^2$|\n", 5))
                .containsExactly("|      | n   |", "| ---- | --- |", "| `x`  | 1   |", "| long | x₀² |");
    }

    @Test
    void aFormulaIsText() {
        assertThat(plain("**If** $y = x^2$, then\n\n$$\n\\frac{dy}{dx} = 2x\n$$\n", 80))
                .containsExactly("**If** y = x², then", "", "    dy/dx = 2x");
        List<AttributedString> ascii = ProseLines.of("- $x^2$", 80, false, StandardCharsets.US_ASCII);
        assertThat(ascii).extracting(AttributedString::toString).containsExactly("- x^2");
    }

    @Test
    void aDollarSignAloneIsNoFormula() {
        for (String text : List.of("between $5 and $6", "$5-$6", "US$ and A$", "`$x^2$` for 5 $.", "$ x$", "the $")) {
            assertThat(plain(text, 80)).containsExactly(text);
        }
    }

    @Test
    void marksBecomeColoursAndAProductIsNoEmphasis() {
        assertThat(coloured("`x` is **very** *good*"))
                .isEqualTo("\u001B[36mx\u001B[0m is \u001B[1mvery\u001B[0m" + " \u001B[3mgood\u001B[0m");
        assertThat(coloured("a * b + c * d")).isEqualTo("a * b + c * d");
        assertThat(plain("`x` is **very** good", 80)).containsExactly("`x` is **very** good");
    }
}
