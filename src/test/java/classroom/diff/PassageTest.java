package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.Steps;
import classroom.steps.Step;
import classroom.system.Kit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final String BOX = """
            class Box {
                int size;

                void fill(int many) {
                    size = many;
                }
            }
            """;

    private static List<Passage> passages(String before, String after) {
        return Passage.of(source(before), source(after));
    }

    private static Source source(String text) {
        return new Source("a learner's", List.of(new JavaFile("Box.java", text)));
    }

    private static List<Passage> steps(int from, int to) {
        return Passage.of(Source.of(Kit.sources(), Step.of(from)), Source.of(Kit.sources(), Step.of(to)));
    }

    private static Stream<String> headings(List<Passage> passages) {
        return passages.stream().map(passage -> passage.where() + ": " + passage.what());
    }

    @Test
    void aChangeSaysWhereItIsAndHowLargeItIs() {
        assertThat(headings(steps(7, 8))).containsExactly(
                "Variable.backward(): 4 lines become 10", "Variable.requireCreator(): new, 6 lines");
    }

    @Test
    void linesThatOnlyComeAreMoreAndLinesThatOnlyGoAreLess() {
        String longer = BOX.replace("size = many;", "size = many;\n        open();");

        assertThat(headings(passages(BOX, longer))).containsExactly("Box.fill(int): 1 line more");
        assertThat(headings(passages(longer, BOX))).containsExactly("Box.fill(int): 1 line less");
    }

    @Test
    void aClassThatIsWhollyNewIsOneBlock() {
        List<Passage> passages = steps(10, 11).stream().filter(passage -> passage.className().equals("Add")).toList();

        assertThat(passages).singleElement().satisfies(add -> {
            assertThat(add.where()).isEqualTo("class Add");
            assertThat(add.rows()).allMatch(row -> row.kind() == Row.Kind.ADDED);
        });
    }

    @Test
    void aClassThatIsGoneIsAnnounced() {
        assertThat(headings(passages(BOX + "class Lid { }\n", BOX))).containsExactly("class Lid: removed, 1 line");
    }

    @Test
    void blanksAndLineEndsOfWindowsAreNoChange() {
        assertThat(passages(BOX, BOX.replace("    ", "\t"))).isEmpty();
        assertThat(passages(BOX, BOX.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void aMethodThatMovedIsSaidInOneLine() {
        String other = "class Box {\n    void a() { }\n\n    void b() { }\n}\n";

        assertThat(headings(passages(other, "class Box {\n    void b() { }\n\n    void a() { }\n}\n")))
                .singleElement().asString().endsWith("(): moved");
    }

    @Test
    void aVariableThatIsRenamedIsMarkedWhereverItStands() {
        String before = BOX.replace("size = many;", "size = many;\n        print(many + many);");

        assertThat(passages(before, before.replace("many", "count"))).singleElement().satisfies(fill -> {
            assertThat(fill.where() + ": " + fill.what()).isEqualTo("Box.fill(int): 3 lines become 3");
            assertThat(fill.rows().get(2).right().replace(Row.FROM, '[').replace(Row.TO, ']'))
                    .isEqualTo("        print([count] + [count]);");
        });
    }

    @Test
    void aMethodThatMovedAndChangedIsNotTakenForANewOne() {
        String before = "class Box {\n    void a() { one(); }\n\n    void b() { }\n\n    void c() { }\n}\n";
        String after = "class Box {\n    void b() { }\n\n    void c() { }\n\n    void a() { two(); }\n}\n";

        assertThat(headings(passages(before, after)))
                .containsExactly("Box.a(): moved", "Box.a(): 1 line becomes 1");
    }

    @Test
    void aCommentInAnyLanguageIsComparedWordByWord() {
        String before = BOX.replace("    void", "    // \u7bb1\u3092 f\u00fcllen\n    void");

        assertThat(passages(before, before.replace("f\u00fcllen", "\u00f6ffnen"))).singleElement()
                .extracting(fill -> fill.rows().get(0).right().replace(Row.FROM, '[').replace(Row.TO, ']'))
                .isEqualTo("    // \u7bb1\u3092 [\u00f6ffnen]");
    }

    @Test
    void aLongLineIsComparedWordByWordToo() {
        String line = "size = " + "many + ".repeat(2_000) + "0;";
        String before = BOX.replace("size = many;", line);

        assertThat(passages(before, before.replace("0;", "1;"))).singleElement()
                .extracting(fill -> fill.rows().get(1).right()).asString()
                .endsWith(" + " + Row.FROM + "1" + Row.TO + ";");
    }

    @Test
    void whatIsNoJavaIsComparedLineByLine() {
        assertThat(headings(passages(BOX, BOX.replace("size = many;", "size = = many;"))))
                .containsExactly("class Box: 1 line becomes 1 (line by line, as it is no Java that can be parsed: "
                        + "line 5: illegal start of expression)");
    }

    @Test
    void step10AddsItsTestClassAndSteps5And15Nothing() {
        assertThat(headings(steps(9, 10))).singleElement().asString().startsWith("class SquareTest: new");
        assertThat(steps(4, 5)).isEmpty();
        assertThat(steps(14, 15)).isEmpty();
    }

    @Test
    void everyPairOfStepsHasSomethingOrNothingToShowAndNeverFails() {
        for (Step from : Step.all()) {
            IntStream.rangeClosed(from.number() + 1, Step.LAST).forEach(to -> assertThat(steps(from.number(), to))
                    .allSatisfy(passage -> assertThat(passage.what()).isNotBlank()));
        }
    }

    @Test
    void printedItIsTheWholeDifferenceInOneColumn() {
        assertThat(Steps.diff(7, 8).toString())
                .startsWith("step 07 to step 08\n\nVariable.backward(): 4 lines become 10\n")
                .contains("\n-         Function f = creator;\n").endsWith("+     }");
        assertThat(Steps.diff(5, 4)).hasToString("step 05 to step 04: the framework does not change");
    }

    @Test
    void aMemberIsFoundByTheNameThatAReaderSays() {
        List<Passage> passages = steps(7, 8);

        assertThat(passages).filteredOn(passage -> passage.isIn("Variable")).hasSize(2);
        assertThat(passages).filteredOn(passage -> passage.isIn("Variable.backward")).hasSize(1);
        assertThat(passages).filteredOn(passage -> passage.isIn("Variable.back")).isEmpty();
        assertThat(steps(10, 11)).filteredOn(passage -> passage.isIn("Function.output")).hasSize(1);
        assertThat(steps(10, 11)).filteredOn(passage -> passage.isIn("Add.forward")).hasSize(1);
    }

    @Test
    void aPassageKnowsItsMembersAsProseCallsThem() {
        assertThat(steps(10, 11)).extracting(Passage::members).contains(List.of("Function"),
                List.of("Function.input", "Function.output"), List.of("Function.call"),
                List.of("Add", "Add.forward", "Add.backward"));
        assertThat(steps(21, 22)).extracting(Passage::members).contains(List.of("Functions.sub"));
        assertThat(passages("class Box {\n    Box(int a) { }\n    int a, b;\n}\n",
                "class Box {\n    Box(int a) { a++; }\n    long a, b;\n}\n")).extracting(Passage::members)
                .containsExactly(List.of("Box"), List.of("Box.a", "Box.b"));
    }
}
