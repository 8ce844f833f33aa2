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
        assertThat(TextWidth.wrap("변수 함수", 8)).containsExactly("변수", "함수");
        assertThat(TextWidth.wrap("변수 함수", 9)).containsExactly("변수 함수");
    }

    @Test
    void japaneseBreaksBetweenTwoLettersButNotBeforeItsFullStopNorInsideAName() {
        assertThat(TextWidth.wrap("変数を使います。次は関数です。", 15)).containsExactly("変数を使いま", "す。次は関数で", "す。");
        assertThat(TextWidth.wrap("逆伝播はy.backward()です", 12)).containsExactly("逆伝播は", "y.backward()", "です");
    }

    @Test
    void koreanBreaksBetweenWordsAlone() {
        assertThat(TextWidth.wrap("변수를 씁니다", 8)).containsExactly("변수를", "씁니다");
    }

    @Test
    void aFoldedTextIsIndentedFromTheSecondLineOnAndKeepsTheBlanksOfItsColumns() {
        assertThat(TextWidth.fold("f   Square  x0", 11)).containsExactly("f   Square", "    x0");
    }
}
