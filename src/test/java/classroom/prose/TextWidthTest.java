package classroom.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void aLineBreaksAtTheLastSpaceThatFits() {
        assertThat(TextWidth.wrap("one two  three", 7)).containsExactly("one two", "three");
        assertThat(TextWidth.wrap("one two three", 6)).containsExactly("one", "two", "three");
    }

    @Test
    void aNameWithAPointInItStaysWholeAndALongWordStandsAlone() {
        assertThat(TextWidth.wrap("and Variable.backward() again", 8))
                .containsExactly("and", "Variable.backward()", "again");
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(TextWidth.wrap("", 10)).containsExactly("");
        assertThat(TextWidth.wrap("  ", 10)).containsExactly("");
    }

    @Test
    void lettersThatAreTwoColumnsWideCountAsTwo() {
        assertThat(TextWidth.wrap("変数 関数", 8)).containsExactly("変数", "関数");
        assertThat(TextWidth.wrap("変数 関数", 9)).containsExactly("変数 関数");
    }

    @Test
    void aFoldedTextIsIndentedFromTheSecondLineOnAndKeepsTheBlanksOfItsColumns() {
        assertThat(TextWidth.fold("f   Square  x0", 11)).containsExactly("f   Square", "    x0");
    }
}
