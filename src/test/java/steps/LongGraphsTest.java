package steps;

import static org.assertj.core.api.Assertions.assertThat;
import static support.Framework.DEZERO;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Framework;

/** A loop takes a graph of any length; a recursion does not. */
class LongGraphsTest {
    private static final int LONG = 10_000;
    private static final int VERY_LONG = 100_000;

    @Test
    void theRecursionOfStep07Overflows() throws InterruptedException {
        Framework step = Framework.of(7);
        Object y = chain(step, step.variable(Nd4j.scalar(0.0)), 3 * LONG);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread smallStack = new Thread(null, () -> step.backward(y), "small stack", 256 * 1024);
        smallStack.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        smallStack.start();
        smallStack.join();
        assertThat(thrown.get()).isInstanceOf(StackOverflowError.class);
    }

    @ParameterizedTest
    @MethodSource("from08")
    void aLongChain(Framework step) throws InterruptedException {
        Object x = step.variable(Nd4j.scalar(0.0));
        Object y = chain(step, x, LONG);
        Thread smallStack = new Thread(null, () -> step.backward(y), "small stack", 256 * 1024);
        smallStack.start();
        smallStack.join();
        assertThat(Framework.grad(x).getDouble()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @MethodSource("from13")
    void aSumOfManyBranches(Framework step) {
        int branches = LONG / 2;
        Object sum = step.variable(Nd4j.scalar(0.0));
        Object first = step.variable(Nd4j.scalar(3.0));
        Object x = first;
        for (int i = 0; i < branches; i++) {
            sum = step.functions("add", sum, step.functions("square", x));
            x = step.number == 13 ? step.variable(Nd4j.scalar(3.0)) : first;
        }
        step.backward(sum);
        assertThat(Framework.data(sum).getDouble()).isEqualTo(9.0 * branches);
        assertThat(Framework.grad(first).getDouble()).isEqualTo(step.number == 13 ? 6.0 : 6.0 * branches);
    }

    @Test
    void step16TakesAHundredThousandInARow() {
        step16.Variable x = new step16.Variable(Nd4j.scalar(0.0));
        step16.Variable y = x;
        for (int i = 0; i < VERY_LONG; i++) {
            y = step16.Functions.exp(y);
            y.data = x.data; // e^0 again: the slope is 1
        }
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(1.0);
    }

    @Test
    @Tag("full")
    void step16TakesAHundredThousandSideBySide() {
        step16.Variable x = new step16.Variable(Nd4j.scalar(2.0));
        step16.Variable y = step16.Functions.square(x);
        for (int i = 2; i <= VERY_LONG / 2; i++) {
            y = step16.Functions.add(y, step16.Functions.square(x));
        }
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(4.0 * (VERY_LONG / 2));
    }

    @Test
    void dezeroTakesAHundredThousandInARow() {
        dezero.Variable x = new dezero.Variable(Nd4j.scalar(2.0));
        dezero.Variable y = x;
        for (int i = 0; i < VERY_LONG; i++) {
            y = y.neg();
        }
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(1.0);
    }

    @Test
    @Tag("full")
    void dezeroTakesAHundredThousandSideBySide() {
        dezero.Variable x = new dezero.Variable(Nd4j.scalar(2.0));
        dezero.Variable y = x.neg();
        for (int i = 2; i <= VERY_LONG / 2; i++) {
            y = y.sub(x.neg());
        }
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(VERY_LONG / 2 - 2.0);
    }

    static Stream<Framework> from08() {
        return Framework.steps(8, DEZERO);
    }

    static Stream<Framework> from13() {
        return Framework.steps(13, DEZERO);
    }

    /** Exps in a row, each link's data put back to 0, where the slope of e^x is 1. */
    private static Object chain(Framework step, Object x, int links) {
        INDArray zero = Nd4j.scalar(0.0);
        Object y = x;
        for (int i = 0; i < links; i++) {
            y = step.call(step.function("Exp"), y);
            Framework.set(y, "data", zero);
        }
        Framework.set(y, "grad", Nd4j.scalar(1.0));
        return y;
    }
}
