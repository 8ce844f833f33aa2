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
    void a_paragraph_is_wrapped_anew() {
        assertThat(plain("one two\nthree four\n\nfive", 14)).containsExactly("one two three", "four", "", "five");
    }

    @Test
    void headings_are_underlined_where_there_are_no_colours() {
        assertThat(plain("# Step 7\n## Predict", 80)).containsExactly("Step 7", "======", "Predict", "-------");
        assertThat(coloured("# Step 7")).contains("\u001B[1mStep 7");
    }

    @Test
    void a_list_hangs_under_its_mark() {
        assertThat(plain("- one two\n  three\n- four\n1. five six", 9))
                .containsExactly("- one two", "  three", "- four", "1. five", "   six");
    }

    @Test
    void a_line_that_happens_to_begin_with_a_number_is_no_list() {
        assertThat(plain("We expect 2, then\n3. What comes?", 80)).containsExactly("We expect 2, then 3. What comes?");
    }

    @Test
    void code_stays_as_it_is() {
        assertThat(plain("```\na   b\n\nc\n```\n\n    z   z", 5))
                .containsExactly("    a   b", "    ", "    c", "", "    z   z");
    }

    @Test
    void the_columns_of_a_table_stand_below_each_other() {
        assertThat(plain("| |n|\n|---|---|\n|`x`|1|\n|long|$x_0^2$|\n", 5))
                .containsExactly("|      | n   |", "| ---- | --- |", "| `x`  | 1   |", "| long | x₀² |");
    }

    @Test
    void a_formula_is_text() {
        assertThat(plain("**If** $y = x^2$, then\n\n$$\n\\frac{dy}{dx} = 2x\n$$\n", 80))
                .containsExactly("**If** y = x², then", "", "    dy/dx = 2x");
        List<AttributedString> ascii = ProseLines.of("- $x^2$", 80, false, StandardCharsets.US_ASCII);
        assertThat(ascii).extracting(AttributedString::toString).containsExactly("- x^2");
    }

    @Test
    void a_dollar_sign_alone_is_no_formula() {
        for (String text : List.of("between $5 and $6", "$5-$6", "US$ and A$", "`$x^2$` for 5 $.", "$ x$", "the $")) {
            assertThat(plain(text, 80)).containsExactly(text);
        }
    }

    @Test
    void marks_become_colours_and_a_product_is_no_emphasis() {
        assertThat(coloured("`x` is **very** *good*"))
                .isEqualTo("\u001B[36mx\u001B[0m is \u001B[1mvery\u001B[0m" + " \u001B[3mgood\u001B[0m");
        assertThat(coloured("a * b + c * d")).isEqualTo("a * b + c * d");
        assertThat(plain("`x` is **very** good", 80)).containsExactly("`x` is **very** good");
    }
}
