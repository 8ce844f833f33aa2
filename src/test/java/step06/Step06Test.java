package step06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Values;

class Step06Test {
    private final Function A = new Square();
    private final Function B = new Exp();
    private final Function C = new Square();
    private final Variable x = new Variable(Nd4j.scalar(0.5));
    private final Variable a = A.call(x);
    private final Variable b = B.call(a);
    private final Variable y = C.call(b);

    @Test
    void theGradientIsPassedBackByHandFromTheEnd() {
        y.grad = Nd4j.scalar(1.0);
        b.grad = C.backward(y.grad);
        a.grad = B.backward(b.grad);
        x.grad = A.backward(a.grad);

        assertThat(b.grad.getDouble()).isEqualTo(2 * Math.exp(0.25));
        assertThat(a.grad.getDouble()).isEqualTo(3.297442541400256);
        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    @Test
    void aFunctionRemembersItsInput() {
        assertThat(A.input).isSameAs(x);
        assertThat(B.input).isSameAs(a);
        assertThat(C.input).isSameAs(b);
    }

    @Test
    void aNewVariableHasNoGradient() {
        assertThat(x.grad).isNull();
        assertThat(y.grad).isNull();
    }

    @Test
    void everyElementHasItsOwnGradient() {
        Function square = new Square();
        square.call(new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0)));
        INDArray gx = square.backward(Nd4j.createFromArray(1.0, 10.0, 100.0));
        assertThat(Values.values(gx)).containsExactly(2.0, 40.0, 600.0);
    }

    @Test
    void aFunctionWithoutBackwardComputesAndSaysWhichOneItIsWhenAskedForMore() {
        Function triple = new Triple();
        assertThat(triple.call(x).data.getDouble()).isEqualTo(1.5);
        assertThatThrownBy(() -> triple.backward(Nd4j.scalar(1.0)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Triple has no backward");
    }

    private static class Triple extends Function {
        @Override
        public INDArray forward(INDArray x) {
            return x.mul(3);
        }
    }
}
