package classroom.graph;

import static classroom.graph.PictureCheck.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import classroom.display.Display;
import classroom.lesson.Session;
import classroom.prose.TextWidth;
import classroom.system.KitException;
import fast.Memory;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.w3c.dom.Document;

class GraphTest {
    private final step16.Variable x = new step16.Variable(Nd4j.scalar(2.0));
    private final step16.Variable a = step16.Functions.square(x);
    private final step16.Variable b = step16.Functions.square(a);
    private final step16.Variable c = step16.Functions.square(a);
    private final step16.Variable y = step16.Functions.add(b, c);

    @Test
    void asTextItIsBoxesAndArrowsAndValues() {
        y.backward();

        assertThat(Graph.of(y)).hasToString("""
                (x) --> [Square gen 0] --> (a)
                (a) --> [Square gen 1] --> (b)
                (a) --> [Square gen 1] --> (c)
                (b), (c) --> [Add gen 2] --> (y)

                x = 2.0, grad 64.0
                a = 4.0, grad 16.0, used twice
                b = 16.0, grad 1.0
                c = 16.0, grad 1.0
                y = 32.0, grad 1.0""");
        assertThat(Display.text(Graph.of(y))).isEqualTo(Graph.of(y).text());
    }

    @Test
    void inAPictureEveryValueStandsInFullUnderTheMouse() throws Exception {
        var x = new step07.Variable(Nd4j.scalar(0.5));
        var y = new step07.Exp().call(x);
        Document picture = PictureCheck.of(Graph.of(y).svg());

        assertThat(elements(picture, "text"))
                .extracting(text -> text.getTextContent())
                .contains("y", "1.6487", "Exp");
        assertThat(elements(picture, "title"))
                .extracting(title -> title.getTextContent())
                .contains("y = 1.6487212707001282")
                .contains("The graph of y");
        assertThat(elements(picture, "desc").get(0).getTextContent())
                .isEqualTo(Graph.of(y).text());
    }

    @Test
    void showsWhatAnArrayHasOfWhichShapeAndType() throws Exception {
        var x = new dezero.Variable(Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        var y = x.mul(new dezero.Variable(Nd4j.valueArrayOf(new long[] {2, 3}, 0.5)));
        y.backward();

        assertThat(elements(PictureCheck.of(Graph.of(y).svg()), "text"))
                .extracting(text -> text.getTextContent())
                .contains("[[1. 2. 3.]", " [4. 5. 6.]]", "[2, 3] DOUBLE", "grad [[0.5 0.5 0.5]");
        assertThat(Graph.of(new dezero.Variable(Nd4j.arange(100))).text()).contains("x = [0. ... 99.], [100] FLOAT");
        assertThat(Graph.of(new dezero.Variable(Nd4j.scalar(7))).text()).contains("x = 7, INT");
        assertThat(Graph.of(new dezero.Variable(null)).text()).startsWith("x = null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\"quoted\" & <b>bold</b>",
                "a -> b [shape=box]",
                "two\nlines\u0000\u001b[31m",
                "\\",
                "`x`;#",
                "\ud800",
                "ゼロから作る",
                "a name that is much too long to be shown in full"
            })
    void whateverLearnersNameStaysText(String name) throws Exception {
        var x = new step19.Variable(Nd4j.scalar(3.0));
        x.name = name;
        Graph graph = Graph.of(step19.Functions.square(x));

        Document picture = PictureCheck.of(graph.svg());
        assertThat(elements(picture, "script")).isEmpty();
        assertThat(elements(picture, "ellipse")).hasSize(2);
        assertThat(Outside.read(graph.dot())).isEqualTo(new Outside(2, 1, 2));
        assertThat(graph.mermaid().lines().filter(line -> line.contains("-->"))).hasSize(2);
        assertThat(graph.html()).doesNotContain("<script>alert").doesNotContain("<b>");
        assertThat(graph.text().lines())
                .allSatisfy(line -> assertThat(TextWidth.columns(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void aNameComesFromTheVariableOrFromTheCallAndNeverTwice() {
        var x = new step19.Variable(Nd4j.scalar(3.0));
        var z = new step19.Variable(Nd4j.scalar(4.0));
        x.name = "rain";
        z.name = "rain";
        var y = step19.Functions.add(x, z);

        assertThat(Graph.of(y).text()).startsWith("(rain), (rain (2)) --> [Add gen 0] --> (y)");
        assertThat(Graph.of(y).name(y, "flood").text()).startsWith("(rain), (rain (2)) --> [Add gen 0] --> (flood)");
        assertThatThrownBy(() -> Graph.of(y).name(a, "a"))
                .isInstanceOf(KitException.class)
                .hasMessage("this Variable is not in the graph that is drawn");
    }

    /** The learner's own y may be an input. */
    @Test
    void ofSeveralInputsWithoutNamesComesTheResult() {
        var x = new dezero.Variable(Nd4j.scalar(3.0));
        var y = new dezero.Variable(Nd4j.scalar(4.0));
        var z = x.mul(y);

        assertThat(Graph.of(z).text()).startsWith("(x0), (x1) --> [Mul gen 0] --> (result)");
        x.name = "x";
        assertThat(Graph.of(z).text()).startsWith("(x), (k) --> [Mul gen 0] --> (y)");
        y.name = "y";
        assertThat(Graph.of(z).text()).startsWith("(x), (y) --> [Mul gen 0] --> (z)");
    }

    @Test
    void aNameThatCannotBeSeenIsNone() throws Exception {
        var x = new step19.Variable(Nd4j.scalar(3.0));
        x.name = "\u0000 \u001b";

        Document picture = PictureCheck.of(Graph.of(step19.Functions.square(x)).svg());
        assertThat(elements(picture, "title"))
                .extracting(title -> title.getTextContent())
                .contains("x = 3.0\ngeneration 0");
    }

    @Test
    void aNameFromTheCallStandsInFullUnderTheMouse() throws Exception {
        String name = "the amount of rain in a year";
        var x = new step19.Variable(Nd4j.scalar(3.0));
        x.name = "rain";

        assertThat(elements(PictureCheck.of(Graph.of(x).name(x, name).svg()), "title"))
                .extracting(title -> title.getTextContent())
                .contains(name + " = 3.0\ngeneration 0");
    }

    /** Each once looked for the next free number from 2 on: that would be a billion names here, and takes minutes. */
    @Test
    void thousandsMayHaveTheSameName() {
        var y = new step19.Variable(Nd4j.scalar(1.0));
        for (int i = 0; i < 50_000; i++) {
            y.name = "y";
            y = step19.Functions.square(y);
        }
        var last = y;

        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(Graph.of(last).dot()).contains("y (50000)"));
    }

    @Test
    void anArrayThatWasClosedIsSaidToBe() {
        var x = new step16.Variable(Nd4j.rand(DataType.DOUBLE, 5000));
        step16.Variable y;
        step16.Variable view;
        try (var scope = Memory.scope()) {
            y = step16.Functions.square(x);
            view = new step16.Variable(y.data.reshape(50, 100));
        }

        assertThat(Graph.of(y).text()).contains("y = closed, [5000] DOUBLE");
        assertThat(Graph.of(y).svg()).contains("y = closed: its memory was given back");
        assertThat(Graph.of(view).text()).contains("x = closed");
    }

    @Test
    void marksWhatIsSharedAndAChosenWay() throws Exception {
        Document picture = PictureCheck.of(Graph.of(y).path(b, y).svg());

        assertThat(elements(picture, "g"))
                .extracting(g -> g.getAttribute("class"))
                .containsExactlyInAnyOrder(
                        "variable",
                        "variable shared",
                        "variable path",
                        "variable",
                        "variable path",
                        "function",
                        "function",
                        "function",
                        "function path",
                        "edge",
                        "edge",
                        "edge",
                        "edge",
                        "edge",
                        "edge",
                        "edge path",
                        "edge",
                        "edge path");
        assertThat(Graph.of(y).path(b, y).text()).contains("\nmarked: (b) [Add gen 2] (y)");
        assertThatThrownBy(() -> Graph.of(y).path(b, c))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("no way leads from b to c in this graph.");
    }

    @Test
    void theFirstInputOfAFunctionIsAboveTheSecond() throws Exception {
        List<Double> heights = elements(PictureCheck.of(Graph.of(y).svg()), "ellipse").stream()
                .map(ellipse -> Double.parseDouble(ellipse.getAttribute("cy")))
                .toList();

        assertThat(heights.get(2)).as("b").isLessThan(heights.get(3));
    }

    @Test
    void twoLinksBetweenTheSameNodesAreTwoArrows() throws Exception {
        var y = step16.Functions.add(x, x);

        Document picture = PictureCheck.of(Graph.of(y).svg());

        assertThat(elements(picture, "polygon"))
                .hasSize(3)
                .extracting(arrow -> arrow.getAttribute("points"))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhyThereIsNoGraph() {
        var x = new dezero.Variable(Nd4j.scalar(3.0));
        try (var scope = dezero.Config.noGrad()) {
            assertThat(Graph.of(x.mul(x)).text())
                    .isEqualTo("x = 9.0\n\nNo function made it: it is an input, or was"
                            + " computed under noGrad (from step 18\n    on).");
        }
        assertThat(Graph.of(new step06.Variable(Nd4j.scalar(3.0))).text()).contains("has no field creator");
    }

    @Test
    void aFunctionThatWasCalledAgainHasForgottenItsFirstOutput() throws Exception {
        var f = new dezero.Mul();
        var x = new dezero.Variable(Nd4j.scalar(3.0));
        var first = f.call(x, x);
        var second = f.call(x, first);

        Graph graph = Graph.of(first);

        assertThat(Outside.read(graph.dot())).isEqualTo(new Outside(3, 1, 4));
        assertThat(graph.dot()).containsOnlyOnce("[style=dotted]");
        assertThat(graph.text()).contains("A dotted arrow");
        PictureCheck.of(graph.svg());
        assertThat(second.creator).isSameAs(f);
    }

    @Test
    void anOutputThatTheCollectorTookIsSaidToBeLost() {
        var x = new dezero.Variable(Nd4j.scalar(3.0));
        var y = x.mul(x);
        y.creator.outputs = List.of(new WeakReference<>(null));

        assertThat(Graph.of(y).text())
                .startsWith("(x), (x) --> [Mul gen 0] --> (y)")
                .contains("Mul has lost an output");
    }

    @Test
    void aCircleIsDrawnOnce() throws Exception {
        x.creator = y.creator;

        assertThat(Outside.read(Graph.of(y).dot())).isEqualTo(new Outside(5, 4, 10));
        PictureCheck.of(Graph.of(y).svg());
        assertThat(Graph.of(y).text()).contains("[Add gen 2] --> ");
    }

    @Test
    void drawsClassesThatALearnerHasJustWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("graph.dot");
        try (Session session = new Session(OutputStream.nullOutputStream())) {
            assertThat(session.eval("""
                    class Box { Object creator; private double data; Box(double data) { this.data = data; } }
                    record Times(Box[] inputs, Box output) {}
                    Box v = new Box(1.5);
                    Box w = new Box(4.5);
                    w.creator = new Times(new Box[] {v, v}, w);
                    classroom.graph.Graph.of(w).save("%s")
                    """.formatted(file.toString().replace("\\", "\\\\")))
                            .failure())
                    .isNull();
            String dot = Files.readString(file);

            assertThat(Outside.read(dot)).as(dot).isEqualTo(new Outside(2, 1, 3));
            assertThat(dot).contains("label=\"x\\n1.5\"", "label=\"Times\"");
        }
    }

    @Test
    void saysWhatItCannotDraw() {
        assertThatThrownBy(() -> Graph.of(null))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("Graph.of(null)");
        assertThatThrownBy(() -> Graph.of("y"))
                .hasMessage("Graph.of(...) draws a Variable, and this is a String, which"
                        + " has no field data and no field creator");
        assertThatThrownBy(() -> Graph.of(y.creator))
                .hasMessage(
                        "Graph.of(...) draws a Variable, and this is an Add:" + " give it what the function returned");
        assertThatThrownBy(() -> Graph.of(Nd4j.scalar(1.0))).hasMessageContaining("new Variable(array)");
    }

    @Test
    void beforeVariablesRememberTheRowIsGivenByHand() throws Exception {
        var square = new step03.Square();
        var x = new step03.Variable(Nd4j.scalar(10.0));
        var y = square.call(x);

        assertThat(Graph.chain(x, square, y)).hasToString("""
                (x) --> [Square] --> (y)

                x = 10.0
                y = 100.0

                Drawn in the order in which it was given.""");
        assertThat(Graph.chain(x).text()).isEqualTo("x = 10.0");
        assertThat(Graph.chain(x, square, y).name(y, "area").text()).contains("[Square] --> (area)");
        assertThat(Outside.read(Graph.chain(x, square, y).dot())).isEqualTo(new Outside(2, 1, 2));
    }

    @Test
    void aRowThatIsNoneIsRefused() {
        var square = new step03.Square();
        var x = new step03.Variable(Nd4j.scalar(10.0));

        assertThatThrownBy(() -> Graph.chain(x, square))
                .isInstanceOf(KitException.class)
                .hasMessage("Graph.chain(...) ends with a Variable: what did the last function give?");
        assertThatThrownBy(Graph::chain).isInstanceOf(KitException.class);
        assertThatThrownBy(() -> Graph.chain(x, x, x))
                .hasMessage("Graph.chain(...) takes a Variable, a function, a"
                        + " Variable and so on, and at place 2 stands a Variable");
        assertThatThrownBy(() -> Graph.chain((Object[]) null)).hasMessageEndingWith("at place 1 stands null");
    }

    @Test
    void theEndingChoosesTheFormat(@TempDir Path folder) throws Exception {
        Graph graph = Graph.of(y);
        Path file = folder.resolve("é graph.svg");

        assertThat(graph.save(file.toString())).isEqualTo(file);
        assertThat(Files.readString(file)).isEqualTo(graph.svg());
        assertThat(Files.readString(graph.save(folder.resolve("g.DOT").toString())))
                .startsWith("digraph {");
        assertThat(Files.readString(graph.save(folder.resolve("g.md").toString())))
                .startsWith("```mermaid\nflowchart");
        assertThat(Files.readString(graph.save(folder.resolve("g.txt").toString())))
                .startsWith("(x) -->");
        assertThatThrownBy(() -> graph.save("graph.png"))
                .isInstanceOf(KitException.class)
                .hasMessage("'graph.png' does not say what to save: let the file's name end in one of .svg, .dot, .gv,"
                        + " .mmd, .md, .txt");
        assertThatThrownBy(() -> graph.save(folder.resolve("no/g.svg").toString()))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> graph.save(null)).isInstanceOf(KitException.class);
    }
}
