package step22;

import static org.assertj.core.api.Assertions.assertThat;
import static step22.Functions.add;
import static step22.Functions.div;
import static step22.Functions.mul;
import static step22.Functions.neg;
import static step22.Functions.pow;
import static step22.Functions.sub;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import support.Values;

class Step22Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));

    @Test
    void minusX() {
        assertThat(neg(x)).hasToString("variable(-2.0)");
        assertGradient(-1.0, x.neg());
    }

    @Test
    void aNumberMinusX() {
        assertThat(sub(2.0, x)).hasToString("variable(0.0)");
        assertGradient(-1.0, x.rsub(2.0));
    }

    @Test
    void xMinusANumber() {
        assertThat(sub(x, 1.0)).hasToString("variable(1.0)");
        assertGradient(1.0, x.sub(1.0));
    }

    @Test
    void aNumberOverX() {
        assertThat(div(3.0, x)).hasToString("variable(1.5)");
        assertGradient(-0.75, x.rdiv(3.0));
    }

    @Test
    void xOverANumber() {
        assertThat(div(x, 1)).hasToString("variable(2.0)");
        assertGradient(0.25, x.div(4));
    }

    @Test
    void xToTheThird() {
        assertThat(pow(x, 3)).hasToString("variable(8.0)");
        assertGradient(12.0, x.pow(3));
    }

    @Test
    void theExponentMayBeAFractionOrNegative() {
        x.data = Nd4j.scalar(4.0);
        assertThat(x.pow(0.5)).hasToString("variable(2.0)");
        assertGradient(0.25, x.pow(0.5));
        assertThat(x.pow(-1)).hasToString("variable(0.25)");
        assertGradient(-1.0 / 16, x.pow(-1));
    }

    @Test
    void subAndDivHaveAGradientForEachSide() {
        Variable a = new Variable(Nd4j.scalar(6.0));
        a.sub(x).backward();
        assertThat(a.grad.getDouble()).isEqualTo(1.0);
        assertThat(x.grad.getDouble()).isEqualTo(-1.0);
        a.clearGrad();
        x.clearGrad();
        a.div(x).backward();
        assertThat(a.grad.getDouble()).isEqualTo(0.5);
        assertThat(x.grad.getDouble()).isEqualTo(-1.5);
    }

    @Test
    void theTurnedMethodsTurnTheOperandsRound() {
        Variable a = new Variable(Nd4j.scalar(6.0));
        assertThat(x.rsub(6)).hasToString("variable(4.0)");
        assertThat(x.rdiv(6)).hasToString("variable(3.0)");
        assertThat(x.rsub(a.data)).hasToString("variable(4.0)");
        assertThat(x.rdiv(a.data)).hasToString("variable(3.0)");
    }

    @Test
    void theSlopeOfAPowerOfZeroIsZeroEverywhere() {
        Variable numbers = new Variable(Nd4j.createFromArray(0.0, 2.0, Double.POSITIVE_INFINITY));
        numbers.pow(0).backward();
        assertThat(Values.values(numbers.grad)).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void allOperatorsInOneExpression() {
        Variable y = div(sub(mul(3, x.pow(2)), 4), add(1, x)).neg();
        y.backward();
        assertThat(y.data.getDouble()).isEqualTo(-8.0 / 3);
        assertThat(x.grad.getDouble()).isEqualTo(-(12 * 3 - 8) / 9.0);
    }

    private void assertGradient(double expected, Variable y) {
        x.clearGrad();
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(expected);
    }
}
