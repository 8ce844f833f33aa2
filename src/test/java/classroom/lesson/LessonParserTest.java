package classroom.lesson;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import classroom.lesson.Cell.Kind;
import classroom.steps.Step;
import classroom.system.KitException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonParserTest {
    private static final String START = """
            /env --class-path target/dezero.jar

            // %% [markdown] title
            // # Step 7: a test
            //
            // **New:** two words
            // on two lines

            """;

    @Test
    void titleAndWhatIsNewComeFromTheFirstCell() {
        Lesson lesson = lesson("");
        assertThat(lesson.title()).isEqualTo("Step 7: a test");
        assertThat(lesson.adds()).isEqualTo("two words on two lines");
    }

    @Test
    void aCellWithoutKindIsCodeAndKeepsItsLines() {
        Cell cell = lastCell("""
                // %% sum
                int a = 1;

                System.out.println(a);    // => 1
                """);
        assertThat(cell.kind()).isEqualTo(Kind.CODE);
        assertThat(cell.name()).isEqualTo("sum");
        assertThat(cell.line()).isEqualTo(9);
        assertThat(cell.code()).isEqualTo("int a = 1;\n\nSystem.out.println(a);    // => 1");
        assertThat(cell.expected()).containsExactly(new Expected(Expected.Kind.EXACT, "1", 12));
    }

    @Test
    void spacesAfterTheFirstBelongToThePrintedLine() {
        Cell cell = lastCell("""
                // %% matrix
                print();    // => variable([[1 2]
                            // =>           [3 4]])
                            // =>
                            // => ~ 3 MB
                            // => ~5
                """);
        assertThat(cell.expected())
                .extracting(Expected::text)
                .containsExactly("variable([[1 2]", "          [3 4]])", "", "3 MB", "~5");
        assertThat(cell.expected())
                .extracting(Expected::kind)
                .containsExactly(
                        Expected.Kind.EXACT,
                        Expected.Kind.EXACT,
                        Expected.Kind.EXACT,
                        Expected.Kind.VARIES,
                        Expected.Kind.EXACT);
    }

    @Test
    void hiddenLinesAreTheCodeOfAnErrorAndItsOtherLinesAreProse() {
        Cell cell = lastCell("""
                // %% [error] no-array
                // Read the message.
                //> int n =
                //>
                //>     "two";
                // => ! incompatible types
                """);
        assertThat(cell.code()).isEqualTo("int n =\n\n    \"two\";");
        assertThat(cell.prose()).isEqualTo("Read the message.");
        assertThat(cell.expected()).containsExactly(new Expected(Expected.Kind.ERROR, "incompatible types", 14));
    }

    @Test
    void commandsOfJShellAreNoCode() {
        assertThat(lastCell("// %% a\n/open other.jsh\nint a;\n").code()).isEqualTo("int a;");
    }

    @Test
    void proseMayUseAnyLetter() {
        assertThat(lastCell("// %% [markdown] a\n// x\u00b2 \u65e5\u672c\n").prose())
                .isEqualTo("x\u00b2 \u65e5\u672c");
    }

    @Test
    void anExerciseIsItsCellsByWhatTheyAreFor() {
        Exercise exercise = lesson("""
                // %% [exercise] two
                // Make two.
                //> int n = 1;
                // %% [hint] two
                // It is more than one.
                // %% [hint] two
                // And less than three.
                // %% [solution] two
                int n = 2;
                // %% [check] two
                // check two
                System.out.println(n);         // => 2
                // %% [hidden] two
                //> System.out.println(n + n);  // => 4
                """).exercises().get(0);
        assertThat(exercise.name()).isEqualTo("two");
        assertThat(exercise.task().prose()).isEqualTo("Make two.");
        assertThat(exercise.starter()).isEqualTo("int n = 1;");
        assertThat(exercise.hints())
                .extracting(Cell::prose)
                .containsExactly("It is more than one.", "And less than three.");
        assertThat(exercise.solution().code()).isEqualTo("int n = 2;");
        assertThat(exercise.check().expected()).extracting(Expected::text).containsExactly("2");
        assertThat(exercise.hidden().code()).startsWith("System.out.println(n + n);");
        assertThat(exercise.hidden().expected()).extracting(Expected::text).containsExactly("4");
    }

    @Test
    void aHiddenCheckThatPromisesOnlyWhatTheCheckShowsIsRefused() {
        String exercise = """
                // %% [exercise] a
                // %% [hint] a
                // %% [hint] a
                // %% [solution] a
                // %% [check] a
                // check a
                System.out.println(1);         // => 1
                // %% [hidden] a
                //> System.out.println(1);     // =>""";
        assertThat(lesson(exercise + " 2\n").exercises()).hasSize(1);
        assertThatThrownBy(() -> lesson(exercise + " 1\n"))
                .hasMessage(
                        "step07.jsh, line 16: a hidden check promises a line, '// => ...', that the check does not");
    }

    @Test
    void aCellSaysWhoseVariablesItUses() {
        assertThat(lastCell("// %% a\n// %% b\n// %% c after a, b\n").after()).containsExactly("a", "b");
        assertThat(lastCell("// %% a\n// %% [error] c after a\n").after()).containsExactly("a");
        assertThat(lastCell("// %% a\n").after()).isEmpty();
    }

    @Test
    void aClassMayBeShownWithoutAMemberThatComesLater() {
        List<Cell> cells = lesson("// %% [class] A without b, c\n// New.\n// %% [class] A\n")
                .cells();
        assertThat(cells)
                .filteredOn(cell -> cell.kind() == Kind.CLASS)
                .extracting(Cell::name, Cell::type, Cell::without)
                .containsExactly(tuple("A-without-b-c", "A", List.of("b", "c")), tuple("A", "A", List.of()));
    }

    @Test
    void aLessonComesToTheMembersOfItsClassesInTurn() {
        Lesson lesson = lesson("""
                // %% [class] A without b
                // %% [class] B
                // %% [class] A
                """);
        assertThat(Stream.of("A.a", "B", "A.b", "C").map(Set::of)).isSortedAccordingTo(comparing(lesson::turn));
        assertThat(lesson.turn(Set.of("A", "A.a"))).isLessThan(lesson.turn(Set.of("B.b")));
        assertThat(lesson.turn(Set.of("A.a", "A.b")))
                .isEqualTo(lesson.turn(Set.of("A.b")))
                .isGreaterThan(lesson.turn(Set.of("B")))
                .isLessThan(lesson.turn(Set.of("C")));
        assertThat(lesson.cellThatShows(Set.of("A.b"))).map(Cell::name).hasValue("A");
        assertThat(lesson.cellThatShows(Set.of("Ab"))).isEmpty();
    }

    @Test
    void theTitleCellSaysHowLongTheLessonTakes() {
        assertThat(Lesson.parse(Step.of(7), START + "// **Time:** about 40 minutes.\n")
                        .minutes())
                .isEqualTo(40);
        assertThatThrownBy(() -> lesson("").minutes())
                .hasMessage("step07.jsh: the first cell needs a paragraph '**Time:** about 40 minutes.'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            // %% [markdwn] a                                  | line 9: there is no kind of cell called 'markdwn'
            // %%                                              | line 9: a cell begins
            // %% two words                                    | line 9: a cell begins
            // %% a after                                      | line 9: a cell begins
            // %% a after b                                    | line 9: after 'b': no code and no exercise before
            // %% a after b;// %% b                            | line 9: after 'b': no code and no exercise before
            // %% a;// %% b after a, c                         | line 10: after 'c': no code and no exercise before
            // %% [markdown] a;// %% b after a                 | line 10: after 'a': no code and no exercise before
            // %% a;// %% [markdown] b after a                 | line 10: 'after' is for code and
            // %% a without b                                  | line 9: 'without' is for a [class]
            // %% [class] A without b                          | line 9: a cell below must show the whole class
            // %% [class] A without b;// %% [class] A without b;// %% [class] A | line 10: two cells are called 'A-with
            // %% a;int a;// %% a;int b;                       | line 11: two cells are called 'a'
            // %% [markdown] a;int a;                          | line 10: a cell of this kind holds only comments
            // %% [solution] a;int a;                          | line 9: an exercise is cells of one name
            // %% [hint] a                                     | line 9: an exercise is cells of one name
            // %% [exercise] a                                 | line 9: an exercise is cells of one name
            // %% [exercise] a;// %% [solution] a              | line 9: an exercise is cells of one name
            // %% [exercise] a;// %% [solution] b              | line 9: an exercise is cells of one name
            // %% [exercise] a;// %% [solution] a;// %% [check] a       | line 12: a check begins with
            // %% [exercise] a;// %% [solution] a;// %% [check] a;// check b   | line 12: a check begins with
            // %% [exercise] a;// %% [solution] a;// %% [check] a;// check a          | line 9: an exercise is cells of
            // %% [exercise] a;// %% [hint] a;// %% [hint] a;// %% [hint] a;// %% [solution] a;// %% [check] a;// check a;// %% [hidden] a | line 9: an exercise is
            // %% [exercise] a;// %% [hint] a;// %% [hint] a;// %% [solution] a;// %% [check] a;// check a | line 9: an exercise is
            // %% [error] a;//> String s = \u00e4              | line 10: code and what it prints must be ASCII
            // %% a;String s = \u00e4                          | line 10: code and what it prints must be ASCII
            """)
    void whatIsNoLessonIsRefusedWithItsLine(String cells, String message) {
        assertThatThrownBy(() -> lesson(cells.replace(";", "\n")))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("step07.jsh, ")
                .hasMessageContaining(message);
    }

    @Test
    void aLessonBeginsWithItsClassPathSoThatPlainJShellFindsIt() {
        assertThatThrownBy(() -> Lesson.parse(Step.of(7), "// %% [markdown] title\n// # T\n"))
                .hasMessageContaining("line 1: a lesson begins with '/env --class-path target/dezero.jar'");
    }

    @Test
    void aTitleCellWithoutHeadingSaysWhatItNeeds() {
        Lesson lesson = Lesson.parse(Step.of(7), START.replace("# Step", "Step"));
        assertThatThrownBy(lesson::title).isInstanceOf(KitException.class).hasMessageContaining("needs a heading");
    }

    private static Lesson lesson(String cells) {
        return Lesson.parse(Step.of(7), START + cells);
    }

    private static Cell lastCell(String cells) {
        List<Cell> all = lesson(cells).cells();
        return all.get(all.size() - 1);
    }
}
