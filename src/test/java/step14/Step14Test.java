package step14;

import static org.assertj.core.api.Assertions.assertThat;
import static step14.Functions.add;
import static step14.Functions.square;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class Step14Test {
    private final Variable x = new Variable(Nd4j.scalar(3.0));

    @Test
    void theSameVariableTwiceGetsBothGradients() {
        Variable y = add(x, x);
        y.backward();
        assertThat(y.data.getDouble()).isEqualTo(6.0);
        assertThat(x.grad.getDouble()).isEqualTo(2.0);
    }

    @Test
    void theSameVariableThreeTimesGetsThree() {
        add(add(x, x), x).backward();
        assertThat(x.grad.getDouble()).isEqualTo(3.0);
    }

    @Test
    void theGradientOfTheResultIsNotTouchedByAddingUp() {
        Variable y = add(x, x);
        y.backward();
        assertThat(y.grad.getDouble()).isEqualTo(1.0);
    }

    @Test
    void usedAgainWithoutClearingTheGradientGrows() {
        add(x, x).backward();
        assertThat(x.grad.getDouble()).isEqualTo(2.0);
        add(add(x, x), x).backward();
        assertThat(x.grad.getDouble()).isEqualTo(5.0);
    }

    @Test
    void clearedInBetweenItStartsAnew() {
        add(x, x).backward();
        assertThat(x.grad.getDouble()).isEqualTo(2.0);
        x.clearGrad();
        assertThat(x.grad).isNull();
        add(add(x, x), x).backward();
        assertThat(x.grad.getDouble()).isEqualTo(3.0);
    }

    @Test
    void backwardTwiceOnOneGraphAddsUpTheInnerGradientsToo() {
        Variable y = add(add(x, x), x);
        y.backward();
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(8.0);
    }

    @Test
    void theSumOfTwoSquaresIsAsBefore() {
        Variable y = new Variable(Nd4j.scalar(2.0));
        add(square(x), square(y)).backward();
        assertThat(x.grad.getDouble()).isEqualTo(6.0);
        assertThat(y.grad.getDouble()).isEqualTo(4.0);
    }
}
