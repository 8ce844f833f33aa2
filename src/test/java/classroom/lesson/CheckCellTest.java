package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckCellTest {
    private static final CheckCell CHECK = CheckCell.in("""
                    // check sum
                    System.out.println(2 + 3); // => 5
                    System.out.println(now()); // => ~ 12:00
                    """).orElseThrow();

    @Test
    void itKnowsItsExerciseAndWhatIsRight() {
        assertThat(CHECK.exercise()).isEqualTo("sum");
        assertThat(CHECK.difference("5\n13:14\n")).isEmpty();
    }

    @Test
    void itNamesTheFirstLineThatDiffers() {
        assertThat(CHECK.difference("4\n13:14\n")).contains("line 1: it should be 5, it is 4");
        assertThat(CHECK.difference("5\n")).contains("line 2: it should be 12:00, it is not there");
        assertThat(CHECK.difference("")).contains("line 1: it should be 5, it is not there");
        assertThat(CHECK.difference("5\n12:00\nmore")).contains("line 3: it should not be there, it is more");
        assertThat(CHECK.difference("12:00\n5\n")).contains("line 1: it should be 5, it is 12:00");
    }

    @Test
    void anotherCellIsNoCheck() {
        assertThat(CheckCell.in("System.out.println(5); // => 5")).isEmpty();
        assertThat(CheckCell.in("\n// check sum\nSystem.out.println(5); // => 5"))
                .isEmpty();
        assertThat(CheckCell.in("// check sum\nSystem.out.println(5);")).isEmpty();
        assertThat(CheckCell.in("")).isEmpty();
    }
}
