package classroom.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void a_line_breaks_at_the_last_space_that_fits() {
        assertThat(Wrap.words("one two  three", 7)).containsExactly("one two", "three");
        assertThat(Wrap.words("one two three", 6)).containsExactly("one", "two", "three");
    }

    @Test
    void a_name_with_a_point_in_it_stays_whole_and_a_long_word_stands_alone() {
        assertThat(Wrap.words("and Variable.backward() again", 8))
                .containsExactly("and", "Variable.backward()", "again");
    }

    @Test
    void nothing_is_one_empty_line() {
        assertThat(Wrap.words("", 10)).containsExactly("");
        assertThat(Wrap.words("  ", 10)).containsExactly("");
    }

    @Test
    void letters_that_are_two_columns_wide_count_as_two() {
        assertThat(Wrap.words("変数 関数", 8)).containsExactly("変数", "関数");
        assertThat(Wrap.words("変数 関数", 9)).containsExactly("変数 関数");
    }
}
