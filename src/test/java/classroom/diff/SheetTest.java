package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Passage PASSAGE = new Passage("Box", List.of("Box.fill"), "Box.fill()", "1 line becomes 2",
            Alignment.of(List.of("    void fill() {", "        size = many;", "    }"),
                    List.of("    void fill() {", "        size = all;", "        close();", "    }")));

    @Test
    void inOneColumnWhatWentStandsAboveWhatCame() {
        assertThat(String.join("\n", new Sheet(80, false).inline(PASSAGE))).isEqualTo("""

                Box.fill(): 1 line becomes 2

                      void fill() {
                -         size = many;
                +         size = all;
                +         close();
                      }""");
    }

    @Test
    void inTwoColumnsTheOldIsOnTheLeftAndTheNewOnTheRight() {
        assertThat(String.join("\n", new Sheet(61, false).sideBySide(PASSAGE))).isEqualTo("""

                Box.fill(): 1 line becomes 2

                      void fill() {           |       void fill() {
                -         size = many;        | +         size = all;
                                              | +         close();
                      }                       |       }""");
    }

    @Test
    void aLineThatIsTooLongGoesOnBelow() {
        Passage passage = new Passage("Box", List.of("Box"), "Box", "new",
                Alignment.of(List.of("one two three"), List.of("one two four")));

        assertThat(new Sheet(25, false).sideBySide(passage).subList(Sheet.HEADING, 5))
                .containsExactly("- one two t | + one two f", "- hree      | + our");
    }

    @Test
    void withColoursEveryChangeStillHasItsSign() {
        assertThat(new Sheet(80, true).inline(PASSAGE))
                .anyMatch(line -> line.contains("- ") && line.contains("\033[7mmany"))
                .anyMatch(line -> line.contains("+ ") && line.contains("\033[7mall"));
    }

    @Test
    void withoutColoursThereIsNoControlCharacter() {
        assertThat(String.join("\n", new Sheet(80, false).sideBySide(PASSAGE)))
                .doesNotContainPattern("[\\x00-\\x09\\x1b]");
    }

    @Test
    void tabsAndWideSignsLeaveTheColumnsWhereTheyAre() {
        Passage passage = new Passage("Box", List.of(), "Box", "changed",
                List.of(Row.same("\tint n; // \u7bb1", "    int n; // \u7bb1"), Row.same("\u7bb1".repeat(9), "")));

        assertThat(new Sheet(47, false).sideBySide(passage).stream().skip(Sheet.HEADING)).containsExactly(
                "      int n; // \u7bb1     |       int n; // \u7bb1", "  " + "\u7bb1".repeat(9) + "   |");
        assertThat(new Sheet(23, false).sideBySide(passage))
                .endsWith("  " + "\u7bb1".repeat(4) + " |", "  " + "\u7bb1".repeat(4) + " |", "  \u7bb1       |");
    }

    @Test
    void twoColumnsNeedAWideTerminal() {
        assertThat(new Sheet(80, false).isWide()).isFalse();
        assertThat(new Sheet(171, false).isWide()).isTrue();
    }
}
