package classroom.mark;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Lesson;
import classroom.steps.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms in which marks are written. */
class MarksTest {
    private static final Mark WRONG =
            new Mark("root", Verdict.WRONG, "line 1: it should be <9>, it is \"3\"", List.of("<9>"), List.of("\"3\""));

    private static Marks marks(String name, Mark... marks) {
        return new Marks(
                Lesson.english(Step.of(7)),
                List.of(new Marked(name, List.of(marks), Map.of("root", "class <Root> {}"), List.of(), "")));
    }

    private static String csvOf(String name) {
        return MarksCsv.of(marks(name)).lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void theCsvBeginsWithTheSignOfUtf8AndItsLinesEndAsInRfc4180() {
        assertThat(MarksCsv.of(marks("anna", Mark.of("root", Verdict.RIGHT, ""))))
                .isEqualTo("\ufeffhand-in,right,of,root,root: why,remarks\r\nanna,1,1,right,,\r\n");
    }

    @Test
    void aFieldWithACommaAQuotationMarkOrALineIsQuoted() {
        assertThat(MarksCsv.of(marks("a,b\nc", WRONG)))
                .endsWith("\r\n\"a,b\nc\",0,1,wrong,\"line 1: it should be <9>, it is \"\"3\"\"\",\r\n");
    }

    @Test
    void nothingIsAFormula() {
        assertThat(csvOf("=cmd")).startsWith("'=cmd,");
        assertThat(csvOf("+1")).startsWith("'+1,");
        assertThat(csvOf("-1")).startsWith("'-1,");
        assertThat(csvOf("@sum")).startsWith("'@sum,");
        assertThat(csvOf("\t=1")).startsWith("'\t=1,");
        assertThat(csvOf("=a,b")).startsWith("\"'=a,b\",");
        assertThat(csvOf("anna=1")).startsWith("anna=1,");
    }

    @Test
    void eachColumnHoldsWhatItIsAbout() {
        Marks marks = new Marks(
                Lesson.english(Step.of(7)),
                List.of(
                        new Marked("a", List.of(WRONG), Map.of(), List.of("Variable was changed", "more"), ""),
                        new Marked("b", List.of(Mark.of("other", Verdict.RIGHT, "")), Map.of(), List.of(), ""),
                        Marked.not("c", "it is a link")));

        assertThat(MarksCsv.of(marks).lines().map(line -> line.replace("\ufeff", "")))
                .containsExactly(
                        "hand-in,right,of,root,root: why,other,other: why,remarks",
                        "a,0,1,wrong,\"line 1: it should be <9>, it is \"\"3\"\"\",,,Variable was changed; more",
                        "b,1,1,,,right,,",
                        "c,,,,,,,not marked: it is a link");
        assertThat(marks.areAll()).isFalse();
    }

    @Test
    void thePageHasTheWrongAnswerBesideTheRightOneAndNothingOfItIsHtml() {
        String page = MarksHtml.of(marks("<b>anna</b>", WRONG));

        assertThat(page)
                .contains("&lt;b&gt;anna&lt;/b&gt;", "line 1: it should be &lt;9&gt;, it is &quot;3&quot;")
                .contains("<h4>Handed in</h4><pre><i class=\"k\">class</i> &lt;")
                .contains("<h4>A right answer</h4>", "Transforms")
                .contains("<h4>It printed</h4><pre>&quot;3&quot;</pre>", "<h4>It should print</h4><pre>&lt;9&gt;</pre>")
                .doesNotContain("<b>anna", "it should be <9>", "class <Root>", "src=", "href=");
    }

    @Test
    void withoutNamesTheHandInsAreNumbered() {
        Marks marks = new Marks(
                Lesson.english(Step.of(7)),
                List.of(
                        new Marked("anna", List.of(WRONG), Map.of("root", "int a;"), List.of(), ""),
                        new Marked("ben", List.of(WRONG), Map.of("root", "int b;"), List.of(), ""),
                        Marked.not("carla", "carla.ipynb is not a notebook")));

        assertThat(MarksHtml.anonymous(marks))
                .contains("hand-in 1", "hand-in 2")
                .doesNotContain("anna", "ben<", "ben:", "carla");
    }

    @Test
    void theTerminalHasALineForEachThatIsNotRightAndObeysNone() {
        assertThat(MarksText.lines(marks("anna\u001b[2J", WRONG, Mark.of("other", Verdict.RIGHT, ""))))
                .containsExactly(
                        "anna\\u001b[2J  1 of 2 right", "    root: wrong (line 1: it should be <9>, it is \"3\")");
    }
}
