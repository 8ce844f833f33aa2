package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.Change.Kind;
import classroom.diff.Source.JavaFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String BOX = """
            package step01;

            import java.util.List;

            /** A box. */
            public class Box {
                public int size;

                /** Makes it empty. */
                public void empty() {
                    size = 0;
                }

                public void fill(int many) {
                    size = many;
                }

                public interface Lid {
                    void open();
                }
            }
            """;

    @Test
    void packageAndImportLinesAreNoChange() {
        assertThat(changes(BOX, BOX.replace("step01", "step02").replace("java.util.List", "java.util.Set")))
                .isEmpty();
    }

    @Test
    void aChangedLineIsFoundInItsMember() {
        Change change = onlyChange(BOX, BOX.replace("size = 0;", "size = -1;"));

        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.where()).isEqualTo("Box.empty()");
        assertThat(change.lines())
                .filteredOn(pair -> !pair.isSame())
                .singleElement()
                .extracting(LinePair::before, LinePair::after)
                .containsExactly("        size = 0;", "        size = -1;");
    }

    @Test
    void aCommentAboveAMemberBelongsToIt() {
        assertThat(onlyChange(BOX, BOX.replace("Makes it", "Leaves it")).where())
                .isEqualTo("Box.empty()");
    }

    @Test
    void theCommentAndTheDeclarationOfAClassAreItsHeader() {
        assertThat(onlyChange(BOX, BOX.replace("A box.", "A chest.")).where()).isEqualTo("class Box");
        assertThat(onlyChange(BOX, BOX.replace("class Box", "class Box implements Cloneable"))
                        .where())
                .isEqualTo("class Box");
    }

    @Test
    void aClassInsideAnotherIsAMember() {
        assertThat(onlyChange(BOX, BOX.replace("void open();", "void shut();")).where())
                .isEqualTo("Box.Lid");
    }

    @Test
    void aMemberThatIsNewIsAdded() {
        String more = BOX.replace("    public void fill", "    public void shake() {\n    }\n\n    public void fill");

        Change change = onlyChange(BOX, more);

        assertThat(change.kind()).isEqualTo(Kind.NEW);
        assertThat(change.after().get(0).lines()).containsExactly("    public void shake() {", "    }");
    }

    @Test
    void aMemberThatIsNoMoreIsRemoved() {
        Change change = onlyChange(BOX, BOX.replaceFirst("(?s)    public interface.*?}\n", ""));

        assertThat(change.kind()).isEqualTo(Kind.REMOVED);
        assertThat(change.where()).isEqualTo("Box.Lid");
    }

    @Test
    void aMemberInAnotherPlaceIsMoved() {
        String lid = "    public interface Lid {\n        void open();\n    }\n\n";
        String moved =
                BOX.replace("\n" + lid.stripTrailing() + "\n", "").replace("    public int", lid + "    public int");

        Change change = onlyChange(BOX, moved);

        assertThat(change.kind()).isEqualTo(Kind.MOVED);
        assertThat(change.where()).isEqualTo("Box.Lid");
    }

    @Test
    void aMemberThatMovedAndChangedSaysBoth() {
        String before = "class A {\n    void a() { }\n\n    void b() { }\n\n    void c() { three(); }\n}\n";
        String after = "class A {\n    void c() { four(); }\n\n    void a() { }\n\n    void b() { }\n}\n";

        assertThat(changes(before, after)).extracting(Change::kind).containsExactly(Kind.MOVED, Kind.CHANGED);
    }

    @Test
    void typesOfParametersAreShownAsTheyAreWritten() {
        String after = BOX.replace("fill(int many)", "fill(List<? extends Number>... many)");

        assertThat(onlyChange(BOX, after).after().get(0).label()).isEqualTo("fill(List<? extends Number>...)");
    }

    @Test
    void aWhollyNewClassIsOneChange() {
        Source before = new Source("before", List.of(new JavaFile("Box.java", BOX)));
        Source after =
                new Source("after", List.of(new JavaFile("Box.java", BOX), new JavaFile("Lid.java", "class Lid {\n}")));

        assertThat(Comparison.of(before, after)).singleElement().satisfies(lid -> {
            assertThat(lid.whole()).isTrue();
            assertThat(lid.kind()).isEqualTo(Kind.NEW);
            assertThat(lid.className()).isEqualTo("Lid");
        });
        assertThat(Comparison.of(after, before)).extracting(Change::kind).containsExactly(Kind.REMOVED);
    }

    @Test
    void aClassOfOneSourceAloneIsNotMissedInTheOther() {
        Source before = new Source("before", Set.of("Box"), List.of(new JavaFile("Box.java", BOX)));

        assertThat(Comparison.of(before, Source.nothing())).isEmpty();
        assertThat(Comparison.of(Source.nothing(), before)).hasSize(1);
    }

    @Test
    void classesAreInTheOrderOfTheBookAndOthersLast() {
        Source after = new Source(
                "after",
                List.of("Functions", "Alpha", "Square", "Function", "Variable").stream()
                        .map(name -> new JavaFile(name + ".java", "class " + name + " {\n}\n"))
                        .toList());

        assertThat(Comparison.of(Source.nothing(), after))
                .extracting(Change::className)
                .containsExactly("Variable", "Function", "Square", "Functions", "Alpha");
    }

    @Test
    void lineEndsOfWindowsAreNoChange() {
        assertThat(changes(BOX, BOX.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void bracesInCommentsAndAnnotationsDoNotOpenAClass() {
        String before = "@SuppressWarnings({\"a\", \"{\"})\nclass A /* { */ extends B {\n    int x;\n}\n";

        assertThat(onlyChange(before, before.replace("int x", "long x")).where())
                .isEqualTo("A.x");
        assertThat(JavaParser.parse(List.of(new JavaFile("A.java", before)))
                        .get(0)
                        .members())
                .extracting(Member::names)
                .containsExactly(List.of(), List.of("x"));
    }

    @Test
    void whatSharesALineIsOneMemberAndAClassInOneLineHasNone() {
        String text = "record P(int a) {\n    static int x, y; static int z;\n    // at the end\n}\n"
                + "class Q { int q; }\n";

        List<ClassCode> classes = JavaParser.parse(List.of(new JavaFile("P.java", text)));

        assertThat(classes.get(0).members()).extracting(Member::label).containsExactly("", "x, y, z");
        assertThat(classes.get(0).members().get(0).lines())
                .containsExactly("record P(int a) {", "    // at the end", "}");
        assertThat(classes.get(1).members()).extracting(Member::lines).containsExactly(List.of("class Q { int q; }"));
    }

    @Test
    void codeThatCannotBeParsedIsComparedLineByLine() {
        String broken = "import java.util.List;\nclass A {\n    int x = ;\n}\n";

        assertThat(JavaParser.parse(List.of(new JavaFile("A.java", broken)))
                        .get(0)
                        .parsed())
                .isFalse();
        assertThat(onlyChange(broken, broken.replace("class A {", "class A { // \u00e9"))
                        .what())
                .isEqualTo("1 line becomes 1 (line by line, as it is no Java that can be parsed: "
                        + "line 3: illegal start of expression)");
    }

    @Test
    void aBrokenFileDoesNotSpoilTheOthers() {
        List<ClassCode> classes = JavaParser.parse(
                List.of(new JavaFile("A.java", "class A {"), new JavaFile("B.java", "class B {\n    int b;\n}\n")));

        assertThat(classes).extracting(ClassCode::parsed).containsExactly(false, true);
    }

    @Test
    void whatIsNestedTooDeeplyForTheCompilerIsComparedLineByLine() {
        String deep = "class A {\n    int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";\n}\n";

        List<ClassCode> classes =
                JavaParser.parse(List.of(new JavaFile("A.java", deep), new JavaFile("B.java", "class B {\n}\n")));

        assertThat(classes)
                .extracting(ClassCode::problem)
                .containsExactly("it is nested too deeply for the compiler", "");
    }

    @Test
    void whatWouldSteerATerminalIsWrittenAsJavaWritesIt() {
        String after = BOX.replace("size = 0;", "size = 0;    // \033[2J\u009b2J\007");

        assertThat(onlyChange(BOX, after).lines())
                .extracting(LinePair::after)
                .contains("        size = 0;    // \\u001b[2J\\u009b2J\\u0007");
        assertThat(changes(BOX, after.replace("{", "")).get(0).lines())
                .extracting(LinePair::after)
                .contains("        size = 0;    // \\u001b[2J\\u009b2J\\u0007");
    }

    private static List<Change> changes(String before, String after) {
        return Comparison.of(
                new Source("before", List.of(new JavaFile("Box.java", before))),
                new Source("after", List.of(new JavaFile("Box.java", after))));
    }

    private static Change onlyChange(String before, String after) {
        List<Change> changes = changes(before, after);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }
}
