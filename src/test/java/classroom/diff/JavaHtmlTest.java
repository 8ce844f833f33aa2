package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.LinePair.Line;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaHtmlTest {
    private static String line(String line) {
        return JavaHtml.lines(List.of(line)).get(0);
    }

    /** With a mark on what is in brackets. */
    private static String marked(String line) {
        BitSet changed = new BitSet();
        changed.set(line.indexOf('['), line.indexOf(']') - 1);
        return JavaHtml.lines(List.of(new Line(line.replaceAll("[\\[\\]]", ""), changed)), "ins")
                .get(0);
    }

    @Test
    void wordsAreColouredByTheirKind() {
        assertThat(line("@Override public int n = 0x1F; // all"))
                .isEqualTo("<i class=\"a\">@Override</i> <i class=\"k\">public int</i> n ="
                        + " <i class=\"n\">0x1F</i>; <i class=\"c\">// all</i>");
        assertThat(line("Variable x = variable;")).isEqualTo("<i class=\"t\">Variable</i> x = variable;");
    }

    @Test
    void numbersAreWhole() {
        for (String number : List.of("1", "1_000L", "2.5", "1e-4", "3.0f", "0b101")) {
            assertThat(line("x = " + number + ";")).isEqualTo("x = <i class=\"n\">" + number + "</i>;");
        }
        assertThat(line("x0-1")).isEqualTo("x0-<i class=\"n\">1</i>");
    }

    @Test
    void aTextHoldsNeitherCommentsNorKeywords() {
        assertThat(line("say(\"// new \\\" int\", '\"');"))
                .isEqualTo("say(<i class=\"s\">&quot;// new \\&quot; int&quot;</i>,"
                        + " <i class=\"s\">&#39;&quot;&#39;</i>);");
        assertThat(line("\"not closed")).isEqualTo("<i class=\"s\">&quot;not closed</i>");
    }

    @Test
    void whatLooksLikeHtmlIsText() {
        assertThat(line("a<b>&c; // </i><script>alert('1')</script>"))
                .isEqualTo("a&lt;b&gt;&amp;c; <i class=\"c\">// &lt;/i&gt;&lt;script&gt;alert(&#39;1&#39;)"
                        + "&lt;/script&gt;</i>");
    }

    @Test
    void aCommentOrATextOverSeveralLinesIsColouredOnEveryOne() {
        assertThat(JavaHtml.lines(List.of("/** One", "", " * new */ int")))
                .containsExactly(
                        "<i class=\"c\">/** One</i>", "", "<i class=\"c\"> * new */</i> <i class=\"k\">int</i>");
        assertThat(JavaHtml.lines(List.of("x = \"\"\"", "  int \" \\\"\"\"", "  \"\"\" + 1")))
                .containsExactly(
                        "x = <i class=\"s\">&quot;&quot;&quot;</i>",
                        "<i class=\"s\">  int &quot; \\&quot;&quot;&quot;</i>",
                        "<i class=\"s\">  &quot;&quot;&quot;</i> + <i class=\"n\">1</i>");
        assertThat(JavaHtml.lines(List.of("/* open", "int")))
                .containsExactly("<i class=\"c\">/* open</i>", "<i class=\"c\">int</i>");
    }

    @Test
    void aMarkMayBeginAndEndInsideAToken() {
        assertThat(marked("return [new Squ]are(x);"))
                .isEqualTo("<i class=\"k\">return </i><ins><i class=\"k\">new</i>"
                        + " <i class=\"t\">Squ</i></ins><i class=\"t\">are</i>(x);");
        assertThat(marked("// bigger than [four]"))
                .isEqualTo("<i class=\"c\">// bigger than </i>" + "<ins><i class=\"c\">four</i></ins>");
    }

    @Test
    void lettersOfAnyAlphabetMakeWords() {
        assertThat(line("größe = new Größe();"))
                .isEqualTo("größe = <i class=\"k\">new</i> <i class=\"t\">Größe</i>();");
    }

    @Test
    void aLongTextIsNoTrouble() {
        String text = "\"" + "\\n word ".repeat(20_000) + "\"";

        assertThat(line("\"\"" + text + "\"\"")).startsWith("<i class=\"s\">").endsWith("</i>");
        assertThat(line(text)).startsWith("<i class=\"s\">").endsWith("</i>");
    }
}
