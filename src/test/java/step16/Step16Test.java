package step16;

import static org.assertj.core.api.Assertions.assertThat;
import static step16.Functions.add;
import static step16.Functions.square;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Step16Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final List<String> order = new ArrayList<>();

    @Test
    void branchesThatMergeHaveTheRightGradient() {
        Variable a = square(x);
        Variable y = add(square(a), square(a));
        y.backward();
        assertThat(y.data.getDouble()).isEqualTo(32.0);
        assertThat(x.grad.getDouble()).isEqualTo(64.0);
    }

    @Test
    void everyFunctionIsHandledOnceAndTheLastGenerationFirst() {
        Variable a = noted("a").call(x);
        add(noted("left").call(a), noted("right").call(a)).backward();
        assertThat(order).endsWith("a").containsExactlyInAnyOrder("right", "left", "a");
    }

    @Test
    void amongEqualsTheQueueDecidesAndEachHasItsTurn() {
        new Sum()
                .call(
                        noted("1").call(x),
                        noted("2").call(x),
                        noted("3").call(x),
                        noted("4").call(x))
                .backward();
        assertThat(order).containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void aFunctionPushedEarlyHasItsTurnWithThoseOfItsGenerationPushedLater() {
        Variable sum =
                add(add(noted("1").call(x), noted("2").call(x)), noted("3").call(x));
        sum.backward();
        assertThat(order).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void theLongestPathFromAnInputCounts() {
        Variable a = square(x);
        Variable b = square(a);
        Variable y = add(b, x);
        assertThat(x.generation).isZero();
        assertThat(a.generation).isEqualTo(1);
        assertThat(b.generation).isEqualTo(2);
        assertThat(y.generation).isEqualTo(3);
        assertThat(a.creator.generation).isZero();
        assertThat(y.creator.generation).isEqualTo(2);
        assertThat(add(x, b).creator.generation).isEqualTo(2);
    }

    @Test
    void aShortBranchWaitsForTheLongOne() {
        Variable a = noted("a").call(x);
        Variable detour = noted("second").call(noted("first").call(a));
        add(a, detour).backward();
        assertThat(order).containsExactly("second", "first", "a");
        assertThat(x.grad.getDouble()).isEqualTo(2 * 2 + 8 * Math.pow(2, 7));
    }

    @Test
    void aFunctionHoldsOnToItsOutput() {
        Function f = new Square();
        WeakReference<Variable> y = new WeakReference<>(f.call(x));
        System.gc();
        assertThat(y.get()).isNotNull().isSameAs(f.outputs.get(0));
    }

    private Function noted(String name) {
        return new Square() {
            @Override
            public INDArray[] backward(INDArray... gys) {
                order.add(name);
                return super.backward(gys);
            }
        };
    }

    /** Any number of inputs, so that functions of one generation are pushed one after the other. */
    private static class Sum extends Function {
        @Override
        public INDArray forward(INDArray... xs) {
            INDArray sum = xs[0];
            for (int i = 1; i < xs.length; i++) {
                sum = sum.add(xs[i]);
            }
            return sum;
        }

        @Override
        public INDArray[] backward(INDArray... gys) {
            INDArray[] gxs = new INDArray[inputs.size()];
            Arrays.fill(gxs, gys[0]);
            return gxs;
        }
    }
}
