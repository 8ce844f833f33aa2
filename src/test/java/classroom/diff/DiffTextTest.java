package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiffTextTest {
    private static final Change CHANGE = change(
            List.of("    void fill() {", "        size = many;", "    }"),
            List.of("    void fill() {", "        size = all;", "        close();", "    }"));

    private static Change change(List<String> before, List<String> after) {
        return Change.of("Box", List.of(fill(before)), List.of(fill(after)));
    }

    private static Member fill(List<String> lines) {
        return new Member(Member.Kind.METHOD, List.of("fill"), "fill()", lines);
    }

    private static Diff diff(Change change) {
        return new Diff(new Source("old", List.of()), new Source("new", List.of()), "", List.of(change));
    }

    @Test
    void inOneColumnWhatWentStandsAboveWhatCame() {
        assertThat(String.join("\n", DiffText.plain().lines(diff(CHANGE)))).isEqualTo("""
                new

                Box.fill(): 1 line becomes 2

                      void fill() {
                -         size = many;
                +         size = all;
                +         close();
                      }""");
    }

    @Test
    void inTwoColumnsTheOldIsOnTheLeftAndTheNewOnTheRight() {
        assertThat(String.join("\n", new DiffText(61, false).sideBySide(CHANGE)))
                .isEqualTo("""
                      void fill() {           |       void fill() {
                -         size = many;        | +         size = all;
                                              | +         close();
                      }                       |       }""");
    }

    @Test
    void aLineThatIsTooLongGoesOnBelow() {
        Change change = change(List.of("one two three"), List.of("one two four"));

        assertThat(new DiffText(25, false).sideBySide(change))
                .containsExactly("- one two t | + one two f", "- hree      | + our");
    }

    @Test
    void withColoursEveryChangeStillHasItsSign() {
        assertThat(new DiffText(80, true).unified(CHANGE))
                .contains(
                        "\033[38;5;208m-         size = \033[7mmany\033[27m;\033[0m",
                        "\033[38;5;75m+         size = \033[7mall\033[27m;\033[0m",
                        "\033[38;5;75m+         close();\033[0m");
    }

    @Test
    void aWordThatChangedGoesOnBelowAsOne() {
        assertThat(new DiffText(23, true).sideBySide(change(List.of("one abcdefgh"), List.of("one xyz"))))
                .containsExactly(
                        "\033[38;5;208m- one \033[7mabcd\033[27m\033[0m | \033[38;5;75m+ one \033[7mxyz\033[27m\033[0m",
                        "\033[38;5;208m- \033[7mefgh\033[27m\033[0m     |");
    }

    @Test
    void withoutColoursThereIsNoControlCharacter() {
        assertThat(String.join("\n", new DiffText(80, false).sideBySide(CHANGE)))
                .doesNotContainPattern("[\\x00-\\x09\\x1b]");
    }

    @Test
    void tabsAndWideSignsLeaveTheColumnsWhereTheyAre() {
        Change change = new Change(
                Change.Kind.CHANGED,
                "Box",
                false,
                List.of(),
                List.of(),
                List.of(
                        LinePair.same("\tint n; // \u7bb1", "    int n; // \u7bb1"),
                        LinePair.same("\u7bb1".repeat(9), "")),
                "");

        assertThat(new DiffText(47, false).sideBySide(change))
                .containsExactly(
                        "      int n; // \u7bb1     |       int n; // \u7bb1", "  " + "\u7bb1".repeat(9) + "   |");
        assertThat(new DiffText(23, false).sideBySide(change))
                .endsWith("  " + "\u7bb1".repeat(4) + " |", "  " + "\u7bb1".repeat(4) + " |", "  \u7bb1       |");
    }

    @Test
    void twoColumnsNeedAWideTerminal() {
        assertThat(new DiffText(80, false).isWide()).isFalse();
        assertThat(new DiffText(171, false).isWide()).isTrue();
    }
}
