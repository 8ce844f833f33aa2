package steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static support.Framework.DEZERO;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import support.Counted;
import support.Edited;
import support.Framework;

/** Each trap with its wrong number in the steps that have it, and the right one after. */
class TrapsTest {
    @ParameterizedTest
    @MethodSource("from13")
    void xPlusX(Framework step) {
        Object x = variable(step, 3.0);
        step.backward(step.functions("add", x, x));
        assertThat(grad(x)).isEqualTo(step.number < 14 ? 1.0 : 2.0);
    }

    @ParameterizedTest
    @MethodSource("from13")
    void xPlusXPlusX(Framework step) {
        Object x = variable(step, 3.0);
        step.backward(threeTimes(step, x));
        assertThat(grad(x)).isEqualTo(step.number < 14 ? 1.0 : 3.0);
    }

    @ParameterizedTest
    @MethodSource("from13")
    void branchesThatMergeAgain(Framework step) {
        Object x = variable(step, 2.0);
        Object y = merge(step, step.functions("square", x));
        step.backward(y);
        assertThat(Framework.data(y).getDouble()).isEqualTo(32.0);
        assertThat(grad(x)).isEqualTo(step.number == 13 ? 32.0 : step.number < 16 ? 96.0 : 64.0);
    }

    @ParameterizedTest
    @MethodSource("from13")
    void howOftenSquareRunsBackwardWhereItStandsThreeTimes(Framework step) {
        Object x = variable(step, 2.0);
        Object a = step.functions("square", x);
        Object y = merge(step, a);
        Counted counted = new Counted(100);
        counted.watch(x);
        counted.watch(a);
        step.backward(y);
        assertThat(counted.times()).isEqualTo(step.number < 16 ? 4 : 3);
    }

    @ParameterizedTest
    @MethodSource("from14")
    void backwardTwiceOnOneGraph(Framework step) {
        Object x = variable(step, 3.0);
        Object y = threeTimes(step, x);
        step.backward(y);
        step.backward(y);
        assertThat(grad(x)).isEqualTo(step.number < 18 ? 8.0 : 6.0);
    }

    @Test
    void oneFunctionTwiceRemembersOnlyItsLastInputInStep06() {
        Framework step = Framework.of(6);
        Object f = step.function("Square");
        step.call(f, step.call(f, variable(step, 2.0)));
        double inner = step.backward(f, Nd4j.scalar(1.0))[0].getDouble();
        assertThat(step.backward(f, Nd4j.scalar(inner))[0].getDouble()).isEqualTo(64.0);
    }

    @Test
    void oneFunctionTwiceIsEndlessRecursionInStep07() {
        Framework step = Framework.of(7);
        Object y = sameFunctionTwice(step, variable(step, 2.0));
        assertThatThrownBy(() -> step.backward(y)).isInstanceOf(StackOverflowError.class);
    }

    @ParameterizedTest
    @MethodSource("from08to15")
    void oneFunctionTwiceIsAnEndlessLoop(Framework step) {
        Object y = sameFunctionTwice(step, variable(step, 2.0));
        Object onTheWay = step.number < 11
                ? Framework.get(Framework.get(y, "creator"), "input")
                : ((List<?>) Framework.get(Framework.get(y, "creator"), "inputs")).get(0);
        new Counted(1000).watch(onTheWay);
        assertThatThrownBy(() -> step.backward(y)).isInstanceOf(Counted.Endless.class);
    }

    @ParameterizedTest
    @MethodSource("from16")
    void oneFunctionTwiceLeavesNoGradient(Framework step) {
        Object x = variable(step, 2.0);
        step.backward(sameFunctionTwice(step, x));
        assertThat(Framework.grad(x)).isNull();
    }

    @ParameterizedTest
    @MethodSource("from09")
    void aNewFunctionForEachCallIsRight(Framework step) {
        Object x = variable(step, 2.0);
        step.backward(step.functions("square", step.functions("square", x)));
        assertThat(grad(x)).isEqualTo(32.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, DEZERO})
    void gradientsAddedInPlaceShareAnArray(int number, @TempDir Path folder) {
        Framework step = Framework.of(
                number,
                Edited.step(Framework.of(number).toString())
                        .replace("Variable.java", "x.grad.add(gxs[i])", "x.grad.addi(gxs[i])")
                        .load(folder));
        Object x = variable(step, 3.0);
        Object y = step.functions("add", x, x);
        Framework.set(y, "grad", Nd4j.scalar(1.0));
        Object seed = Framework.grad(y);
        step.backward(y);
        assertThat(grad(x)).isEqualTo(2.0);
        assertThat(seed).as("y's own gradient").isSameAs(Framework.grad(x));

        Object other = variable(step, 3.0);
        step.backward(threeTimes(step, other));
        assertThat(grad(other)).isEqualTo(4.0);
    }

    static Stream<Framework> from08to15() {
        return Framework.steps(8, 15);
    }

    static Stream<Framework> from09() {
        return Framework.steps(9, DEZERO);
    }

    static Stream<Framework> from13() {
        return Framework.steps(13, DEZERO);
    }

    static Stream<Framework> from14() {
        return Framework.steps(14, DEZERO);
    }

    static Stream<Framework> from16() {
        return Framework.steps(16, DEZERO);
    }

    private static Object variable(Framework step, double value) {
        return step.variable(Nd4j.scalar(value));
    }

    private static double grad(Object x) {
        return Framework.grad(x).getDouble();
    }

    private static Object threeTimes(Framework step, Object x) {
        return step.functions("add", step.functions("add", x, x), x);
    }

    private static Object merge(Framework step, Object a) {
        return step.functions("add", step.functions("square", a), step.functions("square", a));
    }

    /** f(f(x)) with its gradient at hand, which the steps before 09 do not make themselves. */
    private static Object sameFunctionTwice(Framework step, Object x) {
        Object f = step.function("Square");
        Object y = step.call(f, step.call(f, x));
        Framework.set(y, "grad", Nd4j.scalar(1.0));
        return y;
    }
}
