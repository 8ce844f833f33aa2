package step15;

import static org.assertj.core.api.Assertions.assertThat;
import static step15.Functions.add;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Theory: a graph that branches and merges again goes wrong, and why. */
class Step15Test {
    private int backwardCalls;
    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final Variable a = new Counted().call(x);
    private final Variable y = add(new Counted().call(a), new Counted().call(a));

    @Test
    void theValueIsRight() {
        assertThat(y.data.getDouble()).isEqualTo(32.0);
    }

    @Test
    void theGradientIsNinetySixWhereSixtyFourIsRight() {
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(96.0);
    }

    @Test
    void becauseTheCreatorOfAIsHandledTwice() {
        y.backward();
        assertThat(backwardCalls).isEqualTo(4);
    }

    private class Counted extends Square {
        @Override
        public INDArray[] backward(INDArray... gys) {
            backwardCalls++;
            return super.backward(gys);
        }
    }
}
