package step07;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class Step07Test {
    private final Function A = new Square();
    private final Function B = new Exp();
    private final Function C = new Square();
    private final Variable x = new Variable(Nd4j.scalar(0.5));
    private final Variable a = A.call(x);
    private final Variable b = B.call(a);
    private final Variable y = C.call(b);

    @Test
    void theLinksLeadFromTheOutputBackToTheInput() {
        assertThat(y.creator).isSameAs(C);
        assertThat(y.creator.input).isSameAs(b);
        assertThat(y.creator.input.creator).isSameAs(B);
        assertThat(y.creator.input.creator.input).isSameAs(a);
        assertThat(y.creator.input.creator.input.creator).isSameAs(A);
        assertThat(y.creator.input.creator.input.creator.input).isSameAs(x);
    }

    @Test
    void aFunctionSeesItsOutputToo() {
        assertThat(A.output).isSameAs(a);
        assertThat(C.output).isSameAs(y);
    }

    @Test
    void aVariableOfTheUserHasNoCreator() {
        assertThat(x.creator).isNull();
    }

    @Test
    void theSameThreeLinesThreeTimesGoTheWholeWayBack() {
        y.grad = Nd4j.scalar(1.0);
        Function f = y.creator;
        Variable input = f.input;
        input.grad = f.backward(y.grad);

        f = b.creator;
        input = f.input;
        input.grad = f.backward(b.grad);

        f = a.creator;
        input = f.input;
        input.grad = f.backward(a.grad);

        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    @Test
    void theWholeWayBackGivesTheBooksGradient() {
        y.grad = Nd4j.scalar(1.0);
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
        assertThat(b.grad.getDouble()).isEqualTo(2 * Math.exp(0.25));
    }

    @Test
    void backwardFromTheMiddleTouchesNothingAfterIt() {
        b.grad = Nd4j.scalar(1.0);
        b.backward();
        assertThat(x.grad.getDouble()).isEqualTo(Math.exp(0.25));
        assertThat(y.grad).isNull();
    }

    @Test
    void anInputHasNothingToGoBackTo() {
        x.backward();
        assertThat(x.grad).isNull();
    }
}
