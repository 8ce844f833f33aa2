package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.Steps;
import classroom.diff.Source.JavaFile;
import classroom.steps.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final String BOX = """
            class Box {
                int size;

                void fill(int many) {
                    size = many;
                }
            }
            """;

    private static List<Change> changes(String before, String after) {
        return new Diff(source(before), source(after), "", Comparison.of(source(before), source(after))).changes();
    }

    private static Source source(String text) {
        return new Source("a learner's", List.of(new JavaFile("Box.java", text)));
    }

    private static List<Change> steps(int from, int to) {
        return Diff.between(Step.of(from), Step.of(to)).changes();
    }

    private static Stream<String> headings(List<Change> changes) {
        return changes.stream().map(change -> change.where() + ": " + change.what());
    }

    @Test
    void aChangeSaysWhereItIsAndHowLargeItIs() {
        assertThat(headings(steps(7, 8)))
                .containsExactly("Variable.backward(): 4 lines become 10", "Variable.requireCreator(): new, 6 lines");
    }

    @Test
    void linesThatOnlyComeAreMoreAndLinesThatOnlyGoAreLess() {
        String longer = BOX.replace("size = many;", "size = many;\n        open();");

        assertThat(headings(changes(BOX, longer))).containsExactly("Box.fill(int): 1 line more");
        assertThat(headings(changes(longer, BOX))).containsExactly("Box.fill(int): 1 line less");
    }

    @Test
    void aClassThatIsWhollyNewIsOneBlock() {
        List<Change> changes = steps(10, 11).stream()
                .filter(change -> change.className().equals("Add"))
                .toList();

        assertThat(changes).singleElement().satisfies(add -> {
            assertThat(add.where()).isEqualTo("class Add");
            assertThat(add.lines()).isNotEmpty().allMatch(pair -> pair.kind() == LinePair.Kind.ADDED);
        });
    }

    @Test
    void aClassThatIsGoneIsAnnounced() {
        assertThat(headings(changes(BOX + "class Lid { }\n", BOX))).containsExactly("class Lid: removed, 1 line");
    }

    @Test
    void blanksAndLineEndsOfWindowsAreNoChange() {
        assertThat(changes(BOX, BOX.replace("    ", "\t"))).isEmpty();
        assertThat(changes(BOX, BOX.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void aMethodThatMovedIsSaidInOneLine() {
        String other = "class Box {\n    void a() { }\n\n    void b() { }\n}\n";

        assertThat(headings(changes(other, "class Box {\n    void b() { }\n\n    void a() { }\n}\n")))
                .singleElement()
                .asString()
                .endsWith("(): moved");
    }

    @Test
    void aVariableThatIsRenamedIsMarkedWhereverItStands() {
        String before = BOX.replace("size = many;", "size = many;\n        print(many + many);");

        assertThat(changes(before, before.replace("many", "count")))
                .singleElement()
                .satisfies(fill -> {
                    assertThat(fill.where() + ": " + fill.what()).isEqualTo("Box.fill(int): 3 lines become 3");
                    assertThat(SideBySideTest.bracketed(fill.lines().get(2).right()))
                            .isEqualTo("        print([count] + [count]);");
                });
    }

    @Test
    void aMethodThatMovedAndChangedIsNotTakenForANewOne() {
        String before = "class Box {\n    void a() { one(); }\n\n    void b() { }\n\n    void c() { }\n}\n";
        String after = "class Box {\n    void b() { }\n\n    void c() { }\n\n    void a() { two(); }\n}\n";

        assertThat(headings(changes(before, after))).containsExactly("Box.a(): moved", "Box.a(): 1 line becomes 1");
    }

    @Test
    void aCommentInAnyLanguageIsComparedWordByWord() {
        String before = BOX.replace("    void", "    // \u7bb1\u3092 f\u00fcllen\n    void");

        assertThat(changes(before, before.replace("f\u00fcllen", "\u00f6ffnen")))
                .singleElement()
                .extracting(fill -> SideBySideTest.bracketed(fill.lines().get(0).right()))
                .isEqualTo("    // \u7bb1\u3092 [\u00f6ffnen]");
    }

    @Test
    void aLongLineIsComparedWordByWordToo() {
        String line = "size = " + "many + ".repeat(2_000) + "0;";
        String before = BOX.replace("size = many;", line);

        assertThat(changes(before, before.replace("0;", "1;")))
                .singleElement()
                .extracting(fill -> SideBySideTest.bracketed(fill.lines().get(1).right()))
                .asString()
                .endsWith(" + [1];");
    }

    @Test
    void whatIsNoJavaIsComparedLineByLine() {
        assertThat(headings(changes(BOX, BOX.replace("size = many;", "size = = many;"))))
                .containsExactly("class Box: 1 line becomes 1 (line by line, as it is no Java that can be parsed: "
                        + "line 5: illegal start of expression)");
    }

    @Test
    void step10AddsItsTestClassAndSteps5And15Nothing() {
        assertThat(headings(steps(9, 10))).singleElement().asString().startsWith("class SquareTest: new");
        assertThat(steps(4, 5)).isEmpty();
        assertThat(steps(14, 15)).isEmpty();
    }

    @Tag("full")
    @Test
    void ofEveryPairOfStepsTheLinesOfBothStandOnTheirSides() {
        assertThat(pairs())
                .hasSize(276)
                .allSatisfy(diff -> assertThat(diff.changes())
                        .filteredOn(change -> change.kind() != Change.Kind.MOVED)
                        .allSatisfy(change -> {
                            assertThat(change.lines().stream()
                                            .map(LinePair::before)
                                            .filter(Objects::nonNull))
                                    .containsExactlyElementsOf(lines(change, change.before(), diff.before()));
                            assertThat(change.lines().stream()
                                            .map(LinePair::after)
                                            .filter(Objects::nonNull))
                                    .containsExactlyElementsOf(lines(change, change.after(), diff.after()));
                        }));
    }

    /** Of a class all its lines, of several methods those with an empty one between them. */
    private static List<String> lines(Change change, List<Member> members, Source source) {
        if (change.whole() && !members.isEmpty()) {
            return classes(source).get(change.className());
        }
        String between = change.members().get(0).kind() == Member.Kind.FIELD ? "\n" : "\n\n";
        return members.stream()
                .map(member -> String.join("\n", member.lines()))
                .collect(Collectors.joining(between))
                .lines()
                .toList();
    }

    @Tag("full")
    @Test
    void ofEveryPairOfStepsTheClassesThatDifferAreThoseThatChange() {
        assertThat(pairs()).hasSize(276).allSatisfy(diff -> {
            Map<String, List<String>> before = classes(diff.before());
            Map<String, List<String>> after = classes(diff.after());
            assertThat(diff.byClass().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(before.keySet().stream(), after.keySet().stream())
                                    .distinct()
                                    .filter(name -> after.containsKey(name)
                                            || !diff.before().own().contains(name))
                                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                                    .toList());
        });
    }

    private static Map<String, List<String>> classes(Source source) {
        return source.classes().stream().collect(Collectors.toMap(ClassCode::name, ClassCode::lines));
    }

    private static List<Diff> pairs() {
        return Step.all().stream()
                .flatMap(to -> Step.all().stream()
                        .filter(from -> from.compareTo(to) < 0)
                        .map(from -> Diff.between(from, to)))
                .toList();
    }

    @Test
    void printedItIsTheWholeDifferenceInOneColumn() {
        assertThat(Steps.diff(7, 8).toString())
                .startsWith("step 07 to step 08\n\nVariable.backward(): 4 lines become 10\n")
                .contains("\n-         Function f = creator;\n")
                .endsWith("+     }");
        assertThat(Steps.diff(5, 4)).hasToString("step 05 to step 04: the framework does not change");
    }

    @Test
    void aMemberIsFoundByTheNameThatAReaderSays() {
        List<Change> changes = steps(7, 8);

        assertThat(changes).filteredOn(change -> change.isIn("Variable")).hasSize(2);
        assertThat(changes)
                .filteredOn(change -> change.isIn("Variable.backward"))
                .hasSize(1);
        assertThat(changes).filteredOn(change -> change.isIn("Variable.back")).isEmpty();
        assertThat(steps(10, 11))
                .filteredOn(change -> change.isIn("Function.output"))
                .hasSize(1);
        assertThat(steps(10, 11))
                .filteredOn(change -> change.isIn("Add.forward"))
                .hasSize(1);
    }

    @Test
    void aChangeKnowsItsMembersAsProseCallsThem() {
        assertThat(steps(10, 11))
                .extracting(Change::names)
                .contains(
                        List.of("Function"),
                        List.of("Function.input", "Function.output"),
                        List.of("Function.call"),
                        List.of("Add", "Add.forward", "Add.backward"));
        assertThat(steps(21, 22)).extracting(Change::names).contains(List.of("Functions.sub"));
        assertThat(changes(
                        "class Box {\n    Box(int a) { }\n    int a, b;\n}\n",
                        "class Box {\n    Box(int a) { a++; }\n    long a, b;\n}\n"))
                .extracting(Change::names)
                .containsExactly(List.of("Box"), List.of("Box.a", "Box.b"));
    }
}
