package dezero;

import static dezero.Functions.add;
import static dezero.Functions.exp;
import static dezero.Functions.numericalDiff;
import static dezero.Functions.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.CheckTests;
import support.Framework;
import support.Garbage;
import support.MixTests;
import support.OperationTests;
import support.PrintingTests;

/** The package that all the steps lead to, on its own: these tests alone must notice whatever breaks in it. */
class DezeroTest {
    private static final Framework DEZERO = Framework.of(Framework.DEZERO);

    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final List<String> order = new ArrayList<>();

    @TestFactory
    DynamicNode everyOperation() {
        return OperationTests.of(DEZERO);
    }

    @TestFactory
    DynamicNode badInput() {
        return CheckTests.of(DEZERO);
    }

    @TestFactory
    DynamicNode printing() {
        return PrintingTests.of(DEZERO);
    }

    @TestFactory
    DynamicNode variablesWithArraysAndNumbers() {
        return MixTests.of(DEZERO);
    }

    @Test
    void theChainHasTheBooksValueAndGradient() {
        x.data = Nd4j.scalar(0.5);
        Variable y = square(exp(square(x)));
        y.backward();
        assertThat(y.data.getDouble()).isEqualTo(1.648721270700128);
        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    @Test
    void numericalDiffIsStillThere() {
        assertThat(numericalDiff(Functions::square, x).getDouble()).isEqualTo(4.000000000004);
        assertThat(numericalDiff(Functions::square, x, 0.5).getDouble()).isEqualTo(4.0);
    }

    @Test
    void branchesThatMergeHaveTheRightGradient() {
        Variable a = square(x);
        Variable y = add(square(a), square(a));
        y.backward();
        assertThat(y.data.getDouble()).isEqualTo(32.0);
        assertThat(x.grad.getDouble()).isEqualTo(64.0);
    }

    @Test
    void theLastGenerationGoesFirst() {
        Variable a = noted("a").call(x);
        Variable long1 = noted("long 2").call(noted("long 1").call(a));
        add(add(long1, noted("left").call(a)), noted("right").call(a)).backward();
        assertThat(order)
                .startsWith("long 2")
                .endsWith("a")
                .containsExactlyInAnyOrder("long 2", "long 1", "left", "right", "a");
    }

    @Test
    void aFunctionUsedAgainStartsFromItsNewInputs() {
        Function f = new Square();
        f.call(square(square(x)));
        Variable y = f.call(x);
        assertThat(f.generation).isZero();
        assertThat(y.generation).isEqualTo(1);
    }

    @Test
    void gradientsOnTheWayAreDroppedUnlessTheyAreAskedFor() {
        Variable t = square(x);
        Variable y = square(t);
        y.backward();
        assertThat(t.grad).isNull();
        assertThat(y.grad).isNull();
        y.backward(true);
        assertThat(t.grad.getDouble()).isEqualTo(8.0);
        assertThat(y.grad.getDouble()).isEqualTo(1.0);
        assertThat(x.grad.getDouble()).isEqualTo(64.0);
    }

    @Test
    void gradientsGrowUntilTheyAreCleared() {
        add(x, x).backward();
        add(add(x, x), x).backward();
        assertThat(x.grad.getDouble()).isEqualTo(5.0);
        x.clearGrad();
        assertThat(x.grad).isNull();
    }

    @Test
    void noGradRemembersNothingAndEndsWithItsBlock() {
        Function f = new Square();
        try (var outer = Config.noGrad()) {
            try (var inner = Config.noGrad()) {
                assertThat(f.call(x).creator).isNull();
            }
            assertThat(Config.enableBackprop).isFalse();
            assertThat(f.call(square(x)).generation).isZero();
        }
        assertThat(f.inputs).isNull();
        assertThat(f.outputs).isNull();
        assertThat(Config.enableBackprop).isTrue();
        assertThat(square(x).creator).isNotNull();
    }

    @Test
    void aFunctionLetsItsOutputGo() {
        Function f = new Square();
        assertThat(Garbage.isCollected(new WeakReference<>(f.call(x)))).isTrue();
    }

    @Test
    void aVariableKnowsWhatItsArrayKnows() {
        Variable matrix = new Variable(Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        assertThat(matrix.shape()).containsExactly(2, 3);
        assertThat(matrix.ndim()).isEqualTo(2);
        assertThat(matrix.size()).isEqualTo(6);
        assertThat(matrix.dtype()).isEqualTo(DataType.DOUBLE);
        assertThat(matrix.len()).isEqualTo(2);
    }

    @Test
    void powNegAndTheRestAreMethodsToo() {
        assertThat(x.pow(3)).hasToString("variable(8.0)");
        assertThat(x.neg()).hasToString("variable(-2.0)");
    }

    @Test
    void aFunctionWithoutBackwardSaysWhichItIs() {
        Variable y = new Triple().call(x);
        assertThat(y).hasToString("variable(6.0)");
        assertThatThrownBy(y::backward)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Triple has no backward");
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

    private static class Triple extends Function {
        @Override
        public INDArray forward(INDArray... xs) {
            return xs[0].mul(3);
        }
    }
}
