package fast;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.Function;
import dezero.Functions;
import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a backward pass does grows with the graph, and hardly more: counted, not timed. */
class GrowthTest {
    private int backwards;
    private int lookups;

    /** The sum of its inputs; it counts how often it runs backward, and how often it is looked up or compared with another. */
    private final class Sum extends Function {
        @Override
        public INDArray forward(INDArray... xs) {
            return xs.length == 1 ? xs[0].add(0) : xs[0].add(xs[1]);
        }

        @Override
        public INDArray[] backward(INDArray... gys) {
            backwards++;
            return inputs.size() == 1 ? gys : new INDArray[] {gys[0], gys[0]};
        }

        @Override
        public int hashCode() {
            lookups++;
            return System.identityHashCode(this);
        }

        @Override
        public boolean equals(Object other) {
            lookups++;
            return this == other;
        }
    }

    private Variable sum(Variable... inputs) {
        return new Sum().call(inputs);
    }

    private static Variable scalar(double number) {
        return new Variable(Nd4j.scalar(number));
    }

    private Variable branches(Variable x, int count) {
        Variable y = sum(x);
        for (int i = 1; i < count; i++) {
            y = sum(y, sum(x));
        }
        return y;
    }

    @Test
    void eachFunctionOfARandomGraphRunsBackwardOnce() {
        Random random = new Random(1);
        List<Variable> made = new ArrayList<>(List.of(scalar(1)));
        Variable last = made.get(0);
        for (int i = 0; i < 2000; i++) {
            last = sum(last, made.get(random.nextInt(made.size())));
            made.add(last);
        }

        last.backward();

        assertThat(backwards).isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 100_000})
    void noFunctionIsSearchedForAmongTheOthers(int count) {
        Variable x = scalar(1);
        Variable y = branches(x, count);
        lookups = 0;

        y.backward();

        assertThat(x.grad.getDouble()).isEqualTo(count);
        assertThat(backwards).isEqualTo(2 * count - 1);
        // Two lookups for each of the two arrows that a branch adds; a search would take as many as there are
        // functions.
        assertThat((double) lookups / count).isBetween(1.9, 4.1);
    }

    @Test
    @Tag("full")
    void aChainOfAMillionOverflowsNothing() {
        Variable x = scalar(1);
        Variable y = x;
        for (int i = 0; i < 1_000_000; i++) {
            y = Functions.square(y);
        }

        y.backward();

        assertThat(x.grad.getDouble()).isInfinite();
    }

    @Test
    @Tag("full")
    void aMillionBranchesAreSummed() {
        Variable x = scalar(1);
        Variable y = branches(x, 500_000);

        y.backward();

        assertThat(x.grad.getDouble()).isEqualTo(500_000);
    }

    @Test
    void aMillionOperationsOnScalarsAskForNoMemory() {
        INDArray number = Nd4j.scalar(0.0);
        for (int i = 0; i < 1_000_000; i++) {
            number = number.add(1);
        }

        assertThat(number.getDouble()).isEqualTo(1_000_000);
        assertThat(((HeapBuffer) number.data()).isInMemory()).isFalse();
    }
}
