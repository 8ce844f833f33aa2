package step08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class Step08Test {
    private final Variable x = new Variable(Nd4j.scalar(0.5));
    private final Variable a = new Square().call(x);
    private final Variable b = new Exp().call(a);
    private final Variable y = new Square().call(b);

    @Test
    void theLoopGivesTheGradientOfTheRecursion() {
        y.grad = Nd4j.scalar(1.0);
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    @Test
    void everyVariableOnTheWayHasItsGradient() {
        y.grad = Nd4j.scalar(1.0);
        y.backward();
        assertThat(b.grad.getDouble()).isEqualTo(2 * Math.exp(0.25));
        assertThat(a.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    @Test
    void backwardOnAnInputSaysThatThereIsNoWayBack() {
        assertThatThrownBy(x::backward)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no way back: this Variable has no creator. It is an input, not a result");
    }
}
