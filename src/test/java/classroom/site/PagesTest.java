package classroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.JavaHtml;
import classroom.diff.Source;
import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.notebook.Notebooks;
import classroom.prose.Prose;
import classroom.steps.Step;
import classroom.system.Kit;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The pieces that pages are made of. */
class PagesTest {
    private static final String GAP = "<mspace width=\"0.167em\" />";
    private static final List<StepSummary> CHAPTERS =
            Step.all().stream().map(StepSummary::of).toList();

    private static StepSummary chapter(int number) {
        return CHAPTERS.get(number - 1);
    }

    private static String lesson(int number) {
        return LessonPage.of(CHAPTERS, Step.of(number), Notebooks.made(Step.of(number)));
    }

    private static NotebookCell cell(String... outputs) {
        return new NotebookCell(
                "id",
                true,
                "",
                List.of(),
                false,
                List.of(outputs).stream()
                        .map(output -> (JsonObject) JsonParser.parseString(output.replace('\'', '"')))
                        .toList());
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aChapterSaysHowMuchItsStepChanges() {
        assertThat(chapter(14))
                .extracting(StepSummary::title, StepSummary::added, StepSummary::removed, StepSummary::note)
                .containsExactly("The same variable twice", 8L, 0L, "");
        assertThat(chapter(15))
                .extracting(StepSummary::added, StepSummary::removed, StepSummary::note)
                .containsExactly(0L, 0L, "no code changes");
        assertThat(chapter(23).note()).isEqualTo("moved to `dezero`");
    }

    @Test
    void aChapterCountsTheLinesOfTheFrameworkAlone() {
        assertThat(chapter(10).lines())
                .isEqualTo(chapter(9).lines())
                .isEqualTo(Source.of(Kit.sources(), Step.of(9)).classes().stream()
                        .mapToInt(code -> code.lines().size())
                        .sum());
        assertThat(chapter(10).sizes())
                .extracting(StepSummary.Size::className)
                .containsExactly("Variable", "Function", "Exp", "Square", "Functions");
    }

    @Test
    void thePictureHasAPieceForEveryClassAndSaysItselfInWords() throws Exception {
        String svg = GrowthChart.wide(CHAPTERS);

        NodeList pieces = xml(svg).getElementsByTagName("rect");
        assertThat(pieces.getLength())
                .isEqualTo(CHAPTERS.stream().mapToInt(one -> one.sizes().size()).sum());
        assertThat(svg)
                .contains(
                        "role=\"img\" aria-label=\"Lines of code of the framework at each step: 8 at step 1, "
                                + chapter(10).lines() + " at step 10, "
                                + chapter(24).lines() + " at step 24, of which ",
                        "Step 14: Variable, ");
    }

    @Test
    void theCardOfAStepWithoutNewCodeSaysSo() {
        String index = IndexPage.of(CHAPTERS);

        assertThat(index.substring(index.indexOf("id=\"step15\""), index.indexOf("id=\"step16\"")))
                .contains("no code changes")
                .doesNotContain("+0");
        assertThat(index.indexOf("Stage 2")).isBetween(index.indexOf("Stage 1"), index.indexOf("id=\"step11\""));
    }

    @Test
    void whatLooksLikeHtmlInProseIsText() {
        assertThat(Markdown.html("a <b onclick=\"x\">c</b>\n\n<script>alert(1)</script>"))
                .doesNotContain("<b", "<s")
                .contains("&lt;script&gt;");
        assertThat(Markdown.html("[x](javascript:alert(1))")).doesNotContain("javascript");
        assertThat(PageFrame.of("a < b & \"c\"", "index.html").around(""))
                .contains("<title>a &lt; b &amp; &quot;c&quot; · ");
    }

    @Test
    void aLinkToANotebookLeadsToThePageOfItsLesson() {
        assertThat(Markdown.html("[before](step06.ipynb#x), [other](more.ipynb)"))
                .contains("href=\"step06.html#x\"", "href=\"more.ipynb\"");
    }

    @Test
    void aTableIsATableAndADrawingCanBeMovedWithTheKeyboard() {
        assertThat(Markdown.html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<th>a</th>", "<td>2</td>");
        assertThat(Markdown.html("    x --> y")).contains("<pre tabindex=\"0\"><code>x --&gt; y");
    }

    @Test
    void aFormulaIsMathMlAsBrowsersHaveIt() {
        assertThat(Markdown.inline("so $f'(x_0) < -1$"))
                .isEqualTo("so <math alttext=\"f'(x₀) &lt; -1\"><msup><mi>f</mi>"
                        + "<mo>′</mo></msup><mrow><mo>(</mo><msub><mi>x</mi><mn>0</mn></msub><mo>)</mo></mrow><mo>&lt;</mo>"
                        + "<mo>−</mo><mn>1</mn></math>");
        assertThat(Markdown.inline("$$\n\\frac{dy}{dx}\n$$"))
                .isEqualTo("<math display=\"block\" alttext=\"dy/dx\">"
                        + "<mfrac><mrow><mi>d</mi><mi>y</mi></mrow><mrow><mi>d</mi><mi>x</mi></mrow></mfrac></math>");
        assertThat(Markdown.inline("$2\\sin x \\frac{1}{\\frac{a}{b}} \\sin(x, y)$"))
                .contains("=\"2 sin x 1/(a/b) sin(x, y)\">"
                        + "<mn>2</mn>" + GAP + "<mi>sin</mi>" + GAP + "<mi>x</mi>" + GAP
                        + "<mfrac><mn>1</mn><mfrac><mi>a</mi>"
                        + "<mi>b</mi></mfrac></mfrac>" + GAP
                        + "<mi>sin</mi><mrow><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi>"
                        + "<mo>)</mo></mrow></math>");
    }

    @Test
    void everyFormulaOfTheLessonsIsMathMl() throws Exception {
        for (Step step : Step.all()) {
            for (Cell cell : Lesson.read(step).cells()) {
                List<MatchResult> found = Pattern.compile("<math.*?</math>", Pattern.DOTALL)
                        .matcher(Markdown.html(cell.prose()))
                        .results()
                        .toList();
                assertThat(found).as(step + ", " + cell.name()).hasSameSizeAs(Prose.formulas(cell.prose()));
                for (MatchResult math : found) {
                    assertThat(xml(math.group()).getDocumentElement().getTextContent())
                            .isNotBlank()
                            .doesNotContain("\\", "{", "}", "$");
                }
            }
        }
    }

    @Test
    void whatACellPrintedAndHowItFailedIsShownWithoutTheColoursOfATerminal() {
        assertThat(OutputHtml.html(cell(
                        "{'output_type': 'stream', 'name': 'stdout', 'text': ['1 < 2\\n', '3\\n']}",
                        "{'output_type': 'error', 'traceback': ['\\u001b[31mno', 'such']}")))
                .isEqualTo("<pre class=\"out stdout\">1 &lt; 2\n3</pre>\n<pre class=\"out wrong\">no\nsuch</pre>");
    }

    @Test
    void aValueIsShownAsWellAsAPageCan() {
        String value = "{'output_type': 'execute_result', 'data': {'text/plain': 'a<b', %s}}";
        String picture = "{'output_type': 'display_data', 'data': {'text/plain': 'graph', %s}}";

        assertThat(OutputHtml.html(cell(value.formatted("'x/y': 'z'"))))
                .isEqualTo("<pre class=\"out value\">a&lt;b</pre>");
        assertThat(OutputHtml.html(cell(value.formatted("'text/html': ['<b>', 'c</b>']"))))
                .contains("<b>c</b>");
        assertThat(OutputHtml.html(cell(picture.formatted("'image/svg+xml': '<svg></svg>'"))))
                .contains("<svg></svg>");
        assertThat(OutputHtml.html(cell(picture.formatted("'image/png': 'QUJD\\n'"))))
                .contains("<img alt=\"graph\" src=\"data:image/png;base64,QUJD\">");
    }

    @Test
    void aLessonShowsEveryCellWithWhatItPrinted() {
        for (NotebookCell cell : Notebook.read(Notebooks.file(Step.of(14))).cells()) {
            if (!cell.id().matches("about-the-classes|neighbours")) {
                assertThat(lesson(14))
                        .contains(" id=\"" + cell.id() + "\"")
                        .contains(JavaHtml.escape(cell.printed("stdout").strip()));
            }
        }
        assertThat(lesson(9))
                .contains("incompatible types: double cannot be converted to Variable</pre>")
                .doesNotContain("\u001b");
    }

    @Test
    void aLessonFoldsTheClassesAndTheSolutions() {
        assertThat(lesson(14))
                .contains(
                        "<details class=\"cell is-classes\" id=\"classes\"><summary>Every class of step 14</summary>",
                        "id=\"four-times-solution\"><summary>One way to solve it</summary>")
                .doesNotContain("Shift+Enter", "// One way to solve it", "is yours to change");
    }

    @Test
    void aLessonShowsWhatItsStepChanges() {
        assertThat(lesson(14))
                .contains(
                        "<summary>What changed since step 13</summary>",
                        "<h3><code>Variable.clearGrad()</code> <span class=\"what\">new, 4 lines</span></h3>")
                .doesNotContain("&lt;details");
        assertThat(lesson(15)).doesNotContain("What changed since");
    }

    @Test
    void aLessonLeadsToItsNeighboursPages() {
        assertThat(lesson(14))
                .contains("rel=\"prev\" href=\"step13.html\"", "rel=\"next\" href=\"step15.html\"")
                .doesNotContain("href=\"step13.ipynb\"");
        assertThat(lesson(1)).doesNotContain("rel=\"prev\"").contains("rel=\"next\"");
        assertThat(lesson(24)).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void codeHasItsColours() {
        assertThat(lesson(14)).contains("<i class=\"k\">public class</i> <i class=\"t\">Variable</i>");
    }
}
