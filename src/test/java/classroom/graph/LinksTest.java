package classroom.graph;

import static classroom.graph.PictureCheck.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.display.Display;
import classroom.lesson.Session;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class LinksTest {
    private final step07.Function square = new step07.Square();
    private final step07.Variable x = new step07.Variable(Nd4j.scalar(0.5));
    private final step07.Variable a = square.call(x);
    private final step07.Function exp = new step07.Exp();
    private final step07.Variable y = exp.call(a);

    @Test
    void asTextALineForEachFieldFromTheResultBack() {
        assertThat(Graph.links(y)).hasToString("""
                y.creator     -> Exp
                Exp.input     -> a
                Exp.output    -> y
                a.creator     -> Square
                Square.input  -> x
                Square.output -> a
                x.creator     -> null""");
        assertThat(Display.text(Graph.links(y))).isEqualTo(Graph.links(y).text());
    }

    @Test
    void functionsHaveTheNamesThatTheLearnerGives() {
        assertThat(Graph.links(a)
                        .name(square, "A")
                        .name(a, "area")
                        .name(x, "side")
                        .text())
                .isEqualTo("""
                area.creator -> A
                A.input      -> side
                A.output     -> area
                side.creator -> null""");
        assertThat(Graph.of(y).name(square, "A").text()).startsWith("(x) --> [A: Square] --> (a) --> [Exp]");
    }

    @Test
    void functionsOfOneClassAreToldApart() {
        step07.Variable z = new step07.Square().call(y);

        assertThat(Graph.links(z).text())
                .startsWith("y.creator       -> Square#2\n")
                .contains("\na.creator       -> Square#1\n");
        assertThat(Graph.of(z).text()).contains("[Square] --> (a)");
    }

    @Test
    void inAPictureEachArrowGoesFromTheOneThatKnowsToTheOther() throws Exception {
        Document picture = PictureCheck.of(Graph.links(a).svg());

        assertThat(fields(picture)).containsExactly("input", "output", "creator");
        assertThat(elements(picture, "text"))
                .extracting(Element::getTextContent)
                .contains("creator null");
        List<Element> arrows = elements(picture, "polygon");
        Element function = elements(picture, "rect").get(1);
        double left = Double.parseDouble(function.getAttribute("x"));
        double right = left + Double.parseDouble(function.getAttribute("width"));
        assertThat(tip(arrows.get(0))).as("input leads to x").isLessThan(left - 20);
        assertThat(tip(arrows.get(1))).as("output leads to a").isGreaterThan(right + 20);
        assertThat(tip(arrows.get(2))).as("creator leads to the function").isBetween(right - 1, right + 1);
        assertThat(classes(picture)).containsExactly("edge", "edge", "edge creator");
    }

    @Test
    void forOtherProgramsEachArrowHasItsField() {
        assertThat(Graph.links(a).dot())
                .contains(
                        "  f1 -> v0 [label=\"input\"]\n",
                        "  f1 -> v2 [label=\"output\", constraint=false]\n",
                        "  v2 -> f1 [label=\"creator\", style=dashed]\n");
        assertThat(Graph.links(a).mermaid())
                .startsWith("flowchart RL\n")
                .contains("  f1 -->|input| v0\n", "  f1 -->|output| v2\n", "  v2 -.->|creator| f1\n");
    }

    @Test
    void aFunctionThatIsUsedTwiceGoesRoundInACircle() throws Exception {
        var f = new step08.Square();
        var x = new step08.Variable(Nd4j.scalar(2.0));
        var y = f.call(f.call(x));

        assertThat(Graph.links(y).text()).isEqualTo("""
                y.creator     -> Square
                Square.input  -> a
                Square.output -> y
                a.creator     -> Square""");
        assertThat(fields(PictureCheck.of(Graph.links(y).svg())))
                .containsExactlyInAnyOrder("input", "output", "creator", "creator");
        assertThat(Graph.links(y, x).text()).as("to x leads nothing any more").endsWith("\nx.creator     -> null");
    }

    @Test
    void severalInputsStandInTheirOrder() throws Exception {
        var x = new step11.Variable(Nd4j.scalar(2.0));
        var square = new step11.Square().call(List.of(x)).get(0);
        var y = new step11.Add().call(List.of(square, x)).get(0);

        assertThat(Graph.links(y).text()).contains("Add.inputs     -> [a, x]\n", "Add.outputs    -> [y]\n");
        PictureCheck.of(Graph.links(y).svg());
        var twice = new step11.Add().call(List.of(x, x)).get(0);
        assertThat(Graph.links(twice).text()).contains("Add.inputs  -> [x, x]\n");
        assertThat(elements(PictureCheck.of(Graph.links(twice).svg()), "polygon"))
                .hasSize(4)
                .extracting(arrow -> arrow.getAttribute("points"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aWeakOutputIsCalledWeakAndOneThatIsLostIsGone() throws Exception {
        var x = new step17.Variable(Nd4j.scalar(2.0));
        var y = step17.Functions.square(x);

        assertThat(Graph.links(y).text()).contains("Square.outputs -> [weak y]\n");
        assertThat(classes(PictureCheck.of(Graph.links(y).svg()))).containsExactly("edge", "edge weak", "edge creator");
        assertThat(Graph.links(y).dot()).contains("[label=\"weak outputs\", constraint=false, style=dotted]");

        y.creator.outputs = List.of(new WeakReference<>(null));
        assertThat(Graph.links(y.creator).text()).contains("Square.outputs -> [weak gone]\n");
        Document picture = PictureCheck.of(Graph.links(y.creator).svg());
        assertThat(elements(picture, "g"))
                .extracting(g -> g.getAttribute("class"))
                .contains("gone");
    }

    @Test
    void inStep6OnlyTheFunctionKnowsAndOnlyItsInput() throws Exception {
        var square = new step06.Square();
        var y = square.call(new step06.Variable(Nd4j.scalar(2.0)));

        assertThat(Graph.links(square, y).text()).isEqualTo("Square.input -> x");
        assertThat(Graph.links(y).text()).contains("has no field creator");
        PictureCheck.of(Graph.links(square, y).svg());
    }

    @Test
    void aFunctionThatWasNotCalledKnowsNothing() throws Exception {
        assertThat(Graph.links(new step07.Square()).text()).isEqualTo("Square.input  -> null\nSquare.output -> null");
        assertThat(elements(PictureCheck.of(Graph.links(new step07.Square()).svg()), "text"))
                .extracting(Element::getTextContent)
                .contains("input null", "output null");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void ofEveryStep(int step) throws Exception {
        Object y = GraphStepsTest.chain(new Step(step));
        String s = step < 11 ? "" : "s";
        String[] held = step < 11
                ? new String[] {"%s", "%s"}
                : step < 17 ? new String[] {"[%s]", "[%s]"} : new String[] {"[%s]", "[weak %s]"};

        assertThat(Graph.links(y).text().replaceAll(" +->", " ->")).isEqualTo("""
                y.creator -> Square#2
                Square#2.input%1$s -> %2$s
                Square#2.output%1$s -> %3$s
                b.creator -> Exp
                Exp.input%1$s -> %4$s
                Exp.output%1$s -> %5$s
                a.creator -> Square#1
                Square#1.input%1$s -> %6$s
                Square#1.output%1$s -> %7$s
                x.creator -> null""".formatted(
                        s,
                        held[0].formatted("b"),
                        held[1].formatted("y"),
                        held[0].formatted("a"),
                        held[1].formatted("b"),
                        held[0].formatted("x"),
                        held[1].formatted("a")));
    }

    @Test
    void ofManyFunctionsItHasTheFirstAndTheLast() throws Exception {
        var y = x;
        for (int i = 0; i < 300; i++) {
            y = new step07.Square().call(y);
        }

        assertThat(Graph.links(y).text().lines())
                .hasSizeLessThan(50)
                .contains("y.creator         -> Square#300")
                .last()
                .isEqualTo("x.creator         -> null");
        PictureCheck.of(Graph.links(y).svg());
    }

    @Test
    void namesBesideTheirArrowsTouchNoNode() throws Exception {
        var x = new dezero.Variable(Nd4j.scalar(1.0));
        var y = new dezero.Variable(Nd4j.scalar(1.0));
        Document picture =
                PictureCheck.of(Graph.links(step24.TestFunctions.matyas(x, y)).svg());

        assertThat(fields(picture)).hasSize(26);
        PictureCheck.namesAreFree(picture);
    }

    @Test
    void ofClassesThatALearnerHasJustWritten() {
        try (Session session = new Session(OutputStream.nullOutputStream())) {
            assertThat(session.eval("""
                    class Box { Object creator; private double data; Box(double data) { this.data = data; } }
                    record Times(Box[] inputs, Box output) {}
                    Box v = new Box(1.5);
                    Box w = new Box(4.5);
                    w.creator = new Times(new Box[] {v, v}, w);
                    classroom.graph.Graph.links(w).text()
                    """))
                    .satisfies(outcome -> assertThat(outcome.failure()).isNull())
                    .extracting(Session.Outcome::value)
                    .asString()
                    .contains("Times.inputs -> [x, x]");
        }
    }

    @Test
    void saysWhatHasNoLinks() {
        assertThatThrownBy(() -> Graph.links(y, null))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("Graph.links(...) was given null");
        assertThatThrownBy(() -> Graph.links((Object[]) null)).isInstanceOf(KitException.class);
        assertThatThrownBy(Graph::links).isInstanceOf(KitException.class).hasMessageStartingWith("Graph.links() needs");
        assertThatThrownBy(() -> Graph.links("y"))
                .hasMessage("Graph.links(...) draws Variables and functions, and this" + " is a String");
    }

    private static List<String> fields(Document picture) {
        return elements(picture, "text").stream()
                .filter(text -> text.getAttribute("class").equals("field"))
                .map(Element::getTextContent)
                .toList();
    }

    private static List<String> classes(Document picture) {
        return elements(picture, "g").stream()
                .map(g -> g.getAttribute("class"))
                .filter(name -> name.startsWith("edge"))
                .toList();
    }

    private static double tip(Element arrow) {
        return Double.parseDouble(arrow.getAttribute("points").split(",")[0]);
    }
}
