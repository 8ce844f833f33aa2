import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 7: links from each result to its function, and the way back. */
class Step07Test {
    private final Function A = new Square();
    private final Function B = new Exp();
    private final Function C = new Square();
    private final Variable x = new Variable(Nd4j.scalar(0.5));
    private final Variable a = A.call(x);
    private final Variable b = B.call(a);
    private final Variable y = C.call(b);

    @Test
    void aVariableOfTheUserHasNoCreator() {
        assertNull(x.creator);
    }

    @Test
    void aResultKnowsTheFunctionThatMadeIt() {
        assertSame(C, y.creator, "call tells its output: setCreator(this)");
        assertSame(B, b.creator);
        assertSame(A, a.creator);
    }

    @Test
    void aFunctionSeesItsOutput() {
        assertSame(y, C.output, "call returns the Variable that it keeps");
    }

    @Test
    void theLinksLeadFromYBackToX() {
        assertNotNull(y.creator, "call tells its output: setCreator(this)");
        assertSame(b, y.creator.input);
        assertSame(x, y.creator.input.creator.input.creator.input);
    }

    @Test
    void backwardGoesTheWholeWay() {
        y.grad = Nd4j.scalar(1.0);
        y.backward();
        assertNotNull(x.grad, "backward() did not come as far as x:"
                + " after each step it goes on with the function's input");
        assertEquals(3.297442541400256, x.grad.getDouble());
    }

    @Test
    void theGradientOfYIsTheUsers() {
        y.grad = Nd4j.scalar(10.0);
        y.backward();
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(10.0, y.grad.getDouble(), "backward() begins with the gradient that y has");
        assertEquals(32.97442541400256, x.grad.getDouble(), 1e-9);
    }

    @Test
    void everyVariableOnTheWayHasItsGradient() {
        y.grad = Nd4j.scalar(1.0);
        y.backward();
        assertNotNull(b.grad, "backward() gave b no gradient");
        assertNotNull(a.grad, "backward() gave a no gradient");
        assertEquals(2 * Math.exp(0.25), b.grad.getDouble());
        assertEquals(3.297442541400256, a.grad.getDouble());
    }

    @Test
    void fromTheMiddleItTouchesNothingAfter() {
        b.grad = Nd4j.scalar(1.0);
        b.backward();
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(Math.exp(0.25), x.grad.getDouble());
        assertNull(y.grad);
    }

    @Test
    void theGradientIsTheSlope() {
        INDArray slope = Functions.numericalDiff(
                v -> new Square().call(new Exp().call(new Square().call(v))), x);
        y.grad = Nd4j.scalar(1.0);
        y.backward();
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(slope.getDouble(), x.grad.getDouble(), 1e-6);
    }
}
