package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.system.KitException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Framework;

/** What a replay says and shows. */
class ReplayTest {
    static Stream<Framework> steps() {
        return Framework.steps(9, Framework.DEZERO);
    }

    @Test
    void ofStep14ItTellsHowXCameTo96() {
        assertThat(Replay.of(diamond(14)).toString()).isEqualTo("""
                The way back from y, as backward() of step14 went it: 5 runs of 4 functions.
                What waits stands in a list: the next one is taken from its end.

                begin
                    waiting: y = Add(b, c) <- next
                    gradients: y 1.0 (new)

                1. taken: y = Add(b, c)
                    waiting: b = Square(a) | c = Square(a) <- next
                    gradients: b 1.0 (new), c 1.0 (new), y 1.0

                2. taken: c = Square(a)
                    waiting: b = Square(a) | a = Square(x) <- next
                    gradients: a 8.0 (new), y 1.0, b 1.0, c 1.0

                3. taken: a = Square(x)
                    waiting: b = Square(a) <- next
                    gradients: x 32.0 (new), y 1.0, b 1.0, c 1.0, a 8.0

                4. taken: b = Square(a)
                    waiting: a = Square(x) <- next
                    gradients: a 16.0 (was 8.0), y 1.0, b 1.0, c 1.0, x 32.0

                5. taken: a = Square(x)
                    waiting: nothing
                    gradients: x 96.0 (was 32.0), y 1.0, b 1.0, c 1.0, a 16.0

                end
                    waiting: nothing
                    gradients: y 1.0, b 1.0, c 1.0, a 16.0, x 96.0""");
    }

    @Test
    void ofStep16ItTellsWhatEachGenerationIs() {
        assertThat(Replay.of(diamond(16)).toString())
                .contains("went it: 4 functions")
                .contains("a priority queue: the next one is that of the highest")
                .contains(" = Square(a), generation 1 <- next | ")
                .contains("gradients: x 64.0 (new)");
    }

    @Test
    void fromStep18OnItTellsWhichGradientsGoAgain() {
        assertThat(Replay.of(diamond(Framework.DEZERO)).toString())
                .contains("y none (was 1.0)")
                .endsWith("end\n    waiting: nothing\n    gradients: x 64.0");
    }

    @Test
    void ofStep7ItTellsWhichCallsWaitForWhich() {
        var y = new step07.Square().call(new step07.Square().call(new step07.Variable(Nd4j.scalar(2.0))));
        y.grad = Nd4j.scalar(1.0);
        assertThat(Replay.of(y).toString())
                .contains("the call stack")
                .contains("waiting: y.backward() | a.backward() <- runs");
    }

    /** Of Goldstein-Price there are more gradients than a line holds; those of x and y change last. */
    @Test
    void whereThereAreManyGradientsItTellsThoseThatChangedLast() {
        var x = new dezero.Variable(Nd4j.scalar(1.0));
        var y = new dezero.Variable(Nd4j.scalar(1.0));
        x.name = "x";
        y.name = "y";
        String text = Replay.of(step24.TestFunctions.goldstein(x, y)).text();

        assertThat(text.substring(text.indexOf("\nend\n"))).contains("x -5376.0", "y 8064.0", "more");
    }

    @Test
    void whereBackwardFailsItTellsWhy() {
        var a = new step12.Variable(Nd4j.scalar(2.0));
        assertThat(Replay.of(new step12.Add().call(a, a)).toString())
                .contains("it failed: UnsupportedOperationException: Add has two inputs: its backward is\n    written");
    }

    @Test
    void twoStepsSideBySidePartWhereTheyTakeAnotherFunction() {
        assertThat(Replay.of(diamond(14), diamond(16)).text()).endsWith("""
                At 3. Here they part: step14 takes a = Square(x), step16 takes c = Square(a). x
                    ends with 96.0 in step14, with 64.0 in step16.""");
        assertThat(Replay.of(diamond(16), diamond(17)).text())
                .endsWith("\n\nBoth take the same functions in the same order.");
        assertThatThrownBy(() -> Replay.of(diamond(16), Framework.get(diamond(16), "creator")))
                .isInstanceOf(KitException.class);
        Framework step = Framework.of(16);
        Object y = step.call(step.function("Square"), step.variable(Nd4j.scalar(2.0)));
        assertThatThrownBy(() -> Replay.of(diamond(16), y))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("these two graphs differ");
    }

    /** The list of step 14 takes the last that waits, the queue of step 16 whichever it likes of one generation. */
    @Test
    void whichOfOneGenerationComesFirstIsNoParting() {
        Replay replay = Replay.of(sumOfSquares(14), sumOfSquares(16));

        List<List<Double>> orders = replay.recordings().stream()
                .map(recording ->
                        recording.taken().stream().map(ReplayTest::inputOf).toList())
                .toList();
        assertThat(replay.text().replaceAll("\\s+", " "))
                .endsWith(
                        orders.get(0).equals(orders.get(1))
                                ? "Both take the same functions in the same order."
                                : "Both take the same functions, but those of one generation not always in the same order.");
    }

    private static double inputOf(Object function) {
        Object first = ((List<?>) Framework.get(function, "inputs")).get(0);
        return ((INDArray) Framework.get(first, "data")).getDouble();
    }

    private static Object sumOfSquares(int number) {
        Framework step = Framework.of(number);
        return step.call(
                step.function("Add"),
                step.call(step.function("Square"), step.variable(Nd4j.scalar(2.0))),
                step.call(step.function("Square"), step.variable(Nd4j.scalar(3.0))));
    }

    @Test
    void whatALearnerNamedCannotBecomeMarkup() {
        dezero.Variable x = new dezero.Variable(Nd4j.scalar(2.0));
        x.name = "</script><b>";
        assertThat(Replay.of(x.pow(2)).html()).doesNotContain("<b>").containsOnlyOnce("</script><script>");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void noLineIsWiderThan80Columns(Framework step) {
        Object y = step.variable(Nd4j.createFromArray(1.0, 2.0));
        for (int i = 0; i < 100; i++) {
            y = step.call(step.function("Exp"), step.call(step.function("Square"), y));
        }
        assertThat(Replay.of(y).toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80))
                .hasSizeLessThan(400);
    }

    /** y = a^2 + a^2 with a = x^2, x = 2. */
    static Object diamond(int number) {
        Framework step = Framework.of(number);
        Object a = step.call(step.function("Square"), step.variable(Nd4j.scalar(2.0)));
        return step.call(
                step.function("Add"), step.call(step.function("Square"), a), step.call(step.function("Square"), a));
    }
}
