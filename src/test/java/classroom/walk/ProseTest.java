package classroom.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static List<String> plain(String markdown, int width) {
        return Prose.lines(markdown, width, false).stream().map(AttributedString::toString).toList();
    }

    private static String coloured(String markdown) {
        List<AttributedString> lines = Prose.lines(markdown, 80, true);
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
    void code_and_tables_stay_as_they_are() {
        assertThat(plain("```\na   b\n```\n| x | y |\n    z   z", 5))
                .containsExactly("    a   b", "| x | y |", "    z   z");
    }

    @Test
    void marks_become_colours_and_a_product_is_no_emphasis() {
        assertThat(coloured("`x` is **very** *good*")).isEqualTo("\u001B[36mx\u001B[0m is \u001B[1mvery\u001B[0m"
                + " \u001B[3mgood\u001B[0m");
        assertThat(coloured("a * b + c * d")).isEqualTo("a * b + c * d");
        assertThat(plain("`x` is **very** good", 80)).containsExactly("`x` is **very** good");
    }
}
