package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.Steps;
import classroom.diff.Source.JavaFile;
import classroom.steps.Step;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DiffHtmlTest {
    private static String html(String before, String after) {
        return ChangeHtml.of(
                new Diff(source(before), source(after), "", Comparison.of(source(before), source(after))).changes());
    }

    private static Source source(String text) {
        return new Source("a learner's", List.of(new JavaFile("Box.java", text)));
    }

    /** A method of some lines: a line for each number, and what is named. */
    private static String box(int above, String line, int below) {
        return "class Box {\nvoid fill() {\n" + calls('a', above) + line + "\n" + calls('b', below) + "}\n}\n";
    }

    private static String calls(char name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + "" + i + "();\n").collect(Collectors.joining());
    }

    @Test
    void aChangeHasTwoColumnsWithSignsAndMarkedWords() {
        assertThat(html(box(0, "fill(one);", 0), box(0, "fill(two);", 0)))
                .startsWith("<section class=\"passage\" data-class=\"Box\"><h3><code>Box.fill()</code>"
                        + " <span class=\"what\">1 line becomes 1</span></h3>\n<div class=\"rows two\">\n")
                .contains("<div class=\"run\">\n<div class=\"l gone\"><span class=\"sign\">\u2212</span>"
                        + "fill(<del>one</del>);</div><div class=\"r came\"><span class=\"sign\">+</span>"
                        + "fill(<ins>two</ins>);</div>\n</div>\n");
    }

    @Test
    void aLineWithoutAPartnerStandsBesideNothing() {
        assertThat(html(box(0, "", 1), box(0, "fill(two);", 1)))
                .contains("<div class=\"l none\"></div><div class=\"r came\">");
    }

    @Test
    void whatIsWhollyNewHasOneColumn() {
        assertThat(html("class Box { }", "class Box { }\nclass Lid { }"))
                .contains("<div class=\"rows one\">\n"
                        + "<div class=\"run\">\n<div class=\"r came\"><span class=\"sign\">+</span>")
                .doesNotContain("class=\"l");
    }

    @Test
    void aLineSaysHowFarItIsIndentedBeyondTheOthersAndKeepsItsBlanks() {
        String html = html("class Box { }", "class Box { }\nclass Lid {\n    size = all;\n}");

        assertThat(html)
                .contains(
                        "<div class=\"r came\"><span class=\"sign\">+</span><i class=\"k\">class",
                        "<div class=\"r came\" style=\"--in:4\"><span class=\"sign\">+</span><i class=\"in\">    </i>"
                                + "size = all;</div>");
        assertThat(html(box(0, "\tfill(one);", 0), box(0, "    fill(two);", 0)).split("style=\"--in:4\""))
                .hasSize(3);
        assertThat(html("class Box {\n}", "class Box {\n    int size;\n}"))
                .contains("<div class=\"r came\"><span class=\"sign\">+</span><i class=\"in\">    </i>");
    }

    @Test
    void whatOnlyMovedHasNoRows() {
        String html = html(
                "class Box {\n  void a() { }\n  void b() { }\n}\n", "class Box {\n  void b() { }\n  void a() { }\n}\n");

        assertThat(html).contains("<span class=\"what\">moved</span></h3></section>");
    }

    @Test
    void whatIsFarFromEveryChangeIsFolded() {
        String html = html(box(9, "fill(one);", 3), box(9, "fill(two);", 3));

        assertThat(html.split("<summary>")).hasSize(2);
        assertThat(html).contains("<details class=\"fold\"><summary>7 unchanged lines</summary>");
        assertThat(html.indexOf("a5()")).isLessThan(html.indexOf("</details>"));
        assertThat(html.indexOf("a6()")).isGreaterThan(html.indexOf("</details>"));
    }

    @Test
    void oneLineIsNotFolded() {
        assertThat(html(box(3, "fill(one);", 2), box(3, "fill(two);", 2))).doesNotContain("<details");
        assertThat(html(box(3, "fill(one);", 4), box(3, "fill(two);", 4))).contains("2 unchanged lines");
    }

    @Test
    void betweenTwoChangesThreeLinesOnEitherSideStayInSight() {
        String before = box(1, calls('m', 9), 1);
        String after = before.replace("a0()", "a0(1)").replace("b0()", "b0(1)");

        assertThat(html(before, after)).contains("<summary>4 unchanged lines</summary>");
    }

    @Test
    void whatALearnerWroteIsNeverHtml() {
        String html = html(box(0, "// <script>", 0), box(0, "say(\"</div>\");", 0))
                + DiffHtml.page(
                        new Diff(
                                source("class Box { }"),
                                source("class Box { }"),
                                "<b>",
                                "<u>",
                                List.of(new Change(
                                        Change.Kind.MOVED,
                                        "\"><script>",
                                        true,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        "<script>"))),
                        false);

        assertThat(html).doesNotContain("<script", "\"</div>", "<b>", "<u>");
    }

    @Test
    void thePieceForANotebookBringsItsStyle() {
        assertThat(DiffHtml.fragment(Steps.diff(22, 23)))
                .startsWith("<div class=\"dezero-diff\"><style>")
                .contains(".passage .gone", "<p class=\"title\">step 22 to step 23: moved to <code>dezero</code></p>")
                .contains("<div class=\"run\">\n<pre class=\"r came\"><span class=\"sign\">+</span>")
                .doesNotContain("<div class=\"r ")
                .endsWith("</section>\n</div>");
    }

    @Test
    void theStyleTouchesNothingButChanges() {
        String css = DiffHtml.css().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("@(container|media)[^{]*\\{", "");

        assertThat(css.split("\\{[^}]*\\}|\\}"))
                .filteredOn(selectors -> !selectors.isBlank())
                .isNotEmpty()
                .allSatisfy(selectors -> assertThat(selectors.split(","))
                        .allSatisfy(selector -> assertThat(selector).containsAnyOf(".passage", ".dezero-diff")));
    }

    @Test
    void thePageIsAsciiWhateverTheCodeIs() {
        Source japanese = source("class Box {\n    // 箱 größer \uD83D\uDCE6\n}\n");
        String page = DiffHtml.page(
                new Diff(source("class Box { }"), japanese, "", Comparison.of(source("class Box { }"), japanese)),
                true);

        assertThat(page)
                .matches("\\p{ASCII}*")
                .contains("&#31665;", "&#128230;", "<body class=\"dezero-diff inline\">", "<h2>Box</h2>");
    }

    @Test
    void aPageWithManyLeavesTheSignsToItsStyle() {
        Change change = Diff.of(Step.of(8)).changes().get(0);

        assertThat(ChangeHtml.of(change, ChangeHtml.Place.DATA))
                .isEqualTo(
                        ChangeHtml.of(change, ChangeHtml.Place.PAGE).replaceAll("<span class=\"sign\">.</span>", ""));
    }

    @Tag("full")
    @Test
    void ofEveryPairOfStepsThePageHasEachLineThatWentOrCame() {
        Step.all()
                .forEach(from -> IntStream.rangeClosed(from.number() + 1, Step.LAST)
                        .forEach(to -> {
                            Diff diff = Steps.diff(from.number(), to);
                            String page = DiffHtml.page(diff, false);
                            assertThat(count("<section class=\"passage\"", page))
                                    .as(diff.title())
                                    .isEqualTo(diff.changes().size());
                            assertThat(count("<div class=\"r came\"", page))
                                    .as(diff.title())
                                    .isEqualTo(Change.added(diff.changes()));
                            assertThat(count("<div class=\"l gone\"", page))
                                    .as(diff.title())
                                    .isEqualTo(Change.removed(diff.changes()));
                        }));
    }

    private static long count(String what, String text) {
        return Pattern.compile(what, Pattern.LITERAL).matcher(text).results().count();
    }
}
